package io.diapason.ticketing.run;

import io.diapason.ticketing.paging.Cursor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What runs are wanted.
 *
 * @param tenant whose
 * @param states in any of these; empty for all
 * @param runbook of this runbook; null for all
 * @param ticket about this ticket; null for all
 * @param incident about this incident; null for all
 * @param limit how many at most
 * @param after where the page before ended; null for the first
 */
public record RunQuery(
    String tenant,
    Set<RunState> states,
    @Nullable String runbook,
    @Nullable String ticket,
    @Nullable String incident,
    int limit,
    @Nullable Cursor after) {

  public RunQuery {
    states = Set.copyOf(states);
  }
}
