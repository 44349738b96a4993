package io.diapason.ticketing.ticket;

import io.diapason.ticketing.paging.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Keeps tickets. A write is durable when its stage completes, and it happens only if nobody else
 * wrote since the ticket was read. Stages fail with {@link StoreOutage}.
 */
public interface TicketStore {

  /** Reads tickets as they stand now; those that do not exist are missing from the map. */
  CompletionStage<Map<TicketKey, Versioned<Ticket>>> getAll(Collection<TicketKey> keys);

  /**
   * Writes each ticket on its own.
   *
   * @return the keys of those that were not written because something else stands
   */
  CompletionStage<Set<TicketKey>> writeAll(List<TicketWrite> writes);

  /** Tickets that match, newest first. May lag behind the last writes by a second. */
  CompletionStage<Page<Ticket>> search(TicketQuery query);

  /**
   * Tickets of all tenants with something to do at that moment, longest due first. May lag behind
   * the last writes by a second.
   */
  CompletionStage<List<TicketKey>> due(Instant now, int limit);

  /**
   * Tickets of all tenants whose copy in any of these trackers may have something to do at that
   * moment, longest due first. May lag like {@link #due}.
   */
  CompletionStage<List<TicketKey>> mirrorsDue(Instant now, Set<String> trackers, int limit);

  /** How many tickets of a tenant are active. May lag like a search. */
  CompletionStage<Long> countActive(String tenant);

  /** Reads one ticket. */
  default CompletionStage<Optional<Versioned<Ticket>>> get(TicketKey key) {
    return getAll(List.of(key)).thenApply(found -> Optional.ofNullable(found.get(key)));
  }

  /** Writes a ticket that must not exist yet; false when one does. */
  default CompletionStage<Boolean> create(Ticket ticket) {
    return writeAll(List.of(new TicketWrite(ticket, null))).thenApply(Set::isEmpty);
  }

  /** Writes a ticket that must still be as it was read; false when it is not. */
  default CompletionStage<Boolean> replace(Ticket ticket, String token) {
    return writeAll(List.of(new TicketWrite(ticket, token))).thenApply(Set::isEmpty);
  }
}
