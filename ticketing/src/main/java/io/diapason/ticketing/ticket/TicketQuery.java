package io.diapason.ticketing.ticket;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.sla.SlaStanding.State;
import io.diapason.vocabulary.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets of a tenant are wanted, newest first.
 *
 * @param tenant whose
 * @param states any of these; empty for all
 * @param team exactly this; null for all
 * @param priority exactly this; null for all
 * @param service exactly this; null for all
 * @param clock tickets with a clock that stands so; null for all
 * @param limit how many at most, 1 to 1000
 * @param after the last ticket of the page before; null for the first page
 */
public record TicketQuery(
    String tenant,
    Set<TicketState> states,
    @Nullable String team,
    @Nullable Priority priority,
    @Nullable String service,
    @Nullable State clock,
    int limit,
    @Nullable Cursor after) {

  public TicketQuery {
    states = Set.copyOf(states);
    limit = Math.max(1, Math.min(1000, limit));
  }

  /** All tickets of a tenant. */
  public static TicketQuery all(String tenant, int limit) {
    return new TicketQuery(tenant, Set.of(), null, null, null, null, limit, null);
  }
}
