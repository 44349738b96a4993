package io.diapason.ticketing.run;

import io.diapason.ticketing.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs. A write is durable when its stage completes, and it happens only if nobody else wrote
 * since the run was read. Stages fail with {@link io.diapason.ticketing.ticket.StoreOutage}.
 */
public interface RunStore {

  /**
   * A run as it was read.
   *
   * @param run as it stands
   * @param token names the writing that was read
   */
  record Stored(Run run, String token) {}

  /** Reads a run as it stands now. */
  CompletionStage<Optional<Stored>> get(RunKey key);

  /**
   * Writes a run if it still is as it was read; false when it is not.
   *
   * @param token of what was read; null for a run that must not exist yet
   */
  CompletionStage<Boolean> write(Run run, @Nullable String token);

  /** Runs that match, newest first. May lag behind the last writes by a second. */
  CompletionStage<Page<Run>> search(RunQuery query);

  /**
   * Runs of all tenants with something to do at that moment, longest due first. May lag behind the
   * last writes by a second.
   */
  CompletionStage<List<RunKey>> due(Instant now, int limit);
}
