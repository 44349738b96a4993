package io.diapason.ticketing.elastic;

import io.diapason.ticketing.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a document: what is searched, and beside it the whole, which is only kept.
 *
 * @param active whether somebody still has to do something
 * @param dueAt when a worker must next look at it; null for never
 */
record TicketDocument(
    String tenant,
    String id,
    String state,
    boolean active,
    String priority,
    String team,
    Instant openedAt,
    Instant updatedAt,
    @Nullable Instant dueAt,
    Ticket ticket) {

  static TicketDocument of(Ticket ticket) {
    return new TicketDocument(
        ticket.tenant(),
        ticket.id().value(),
        ticket.state().name(),
        ticket.state().isActive(),
        ticket.priority().name(),
        ticket.team(),
        ticket.openedAt(),
        ticket.updatedAt(),
        ticket.dueAt(),
        ticket);
  }
}
