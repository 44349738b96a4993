package io.diapason.ticketing.ticket;

import io.diapason.ticketing.paging.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets of a tenant are wanted, newest first.
 *
 * @param tenant whose
 * @param filter what they are like
 * @param limit how many at most, 1 to 1000
 * @param after the last ticket of the page before; null for the first page
 */
public record TicketQuery(String tenant, TicketFilter filter, int limit, @Nullable Cursor after) {

  public TicketQuery {
    limit = Math.max(1, Math.min(1000, limit));
  }

  /** All tickets of a tenant. */
  public static TicketQuery all(String tenant, int limit) {
    return new TicketQuery(tenant, TicketFilter.ALL, limit, null);
  }
}
