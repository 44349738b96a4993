package io.diapason.ticketing.run;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryRunStore implements RunStore {

  private static final Comparator<Run> NEWEST_FIRST =
      Comparator.comparing((Run run) -> run.createdAt().toEpochMilli())
          .thenComparing(Run::id)
          .reversed();

  private final Map<RunKey, Stored> runs = new HashMap<>();
  private long writes;

  @Override
  public synchronized CompletionStage<Optional<Stored>> get(RunKey key) {
    return CompletableFuture.completedFuture(Optional.ofNullable(runs.get(key)));
  }

  @Override
  public synchronized CompletionStage<Boolean> write(Run run, @Nullable String token) {
    Stored stands = runs.get(run.key());
    boolean won = stands == null ? token == null : stands.token().equals(token);
    if (won) {
      writes++;
      runs.put(run.key(), new Stored(run, Long.toString(writes)));
    }
    return CompletableFuture.completedFuture(won);
  }

  @Override
  public synchronized CompletionStage<Page<Run>> search(RunQuery query) {
    List<Run> found =
        runs.values().stream()
            .map(Stored::run)
            .filter(run -> matches(run, query))
            .sorted(NEWEST_FIRST)
            .limit(query.limit() + 1L)
            .toList();
    if (found.size() <= query.limit()) {
      return CompletableFuture.completedFuture(new Page<>(found, null));
    }
    Run last = found.get(query.limit() - 1);
    String next = new Cursor(last.createdAt(), last.id()).encode();
    return CompletableFuture.completedFuture(new Page<>(found.subList(0, query.limit()), next));
  }

  private static boolean matches(Run run, RunQuery query) {
    Cursor after = query.after();
    return run.tenant().equals(query.tenant())
        && (query.states().isEmpty() || query.states().contains(run.state()))
        && is(query.runbook(), run.runbook().id())
        && is(query.ticket(), run.ticketId().value())
        && is(query.incident(), run.incidentId().value())
        && (after == null || after.precedes(run.createdAt(), run.id()));
  }

  private static boolean is(@Nullable String wanted, String found) {
    return wanted == null || wanted.equals(found);
  }

  @Override
  public synchronized CompletionStage<List<RunKey>> due(Instant now, int limit) {
    return CompletableFuture.completedFuture(
        runs.values().stream()
            .map(Stored::run)
            .filter(run -> run.nextWakeAt() != null && !now.isBefore(run.nextWakeAt()))
            .sorted(Comparator.comparing(run -> run.nextWakeAt()))
            .limit(limit)
            .map(Run::key)
            .toList());
  }
}
