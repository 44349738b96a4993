package io.diapason.ticketing.elastic;

import io.diapason.ticketing.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a document: what is searched, and beside it the whole, which is only kept.
 *
 * @param active whether somebody still has to do something
 * @param clocks in which states its clocks are
 * @param breachAt when the first running clock runs out; null when none does
 * @param dueAt when a worker must next look at it; null for never
 * @param trackers in which something is to be done for it
 * @param mirrorsDueAt when a worker must next look after a copy of it; null for never
 */
record TicketDocument(
    String tenant,
    String id,
    String state,
    boolean active,
    String priority,
    String team,
    @Nullable String service,
    @Nullable List<String> clocks,
    @Nullable Instant breachAt,
    Instant openedAt,
    Instant updatedAt,
    @Nullable Instant dueAt,
    @Nullable List<String> trackers,
    @Nullable Instant mirrorsDueAt,
    Ticket ticket) {

  static TicketDocument of(Ticket ticket) {
    return new TicketDocument(
        ticket.tenant(),
        ticket.id().value(),
        ticket.state().name(),
        ticket.state().isActive(),
        ticket.priority().name(),
        ticket.team(),
        ticket.service(),
        ticket.sla().standings().stream().map(s -> s.state().name()).distinct().toList(),
        ticket.breachAt(),
        ticket.openedAt(),
        ticket.updatedAt(),
        ticket.dueAt(),
        ticket.busyTrackers(),
        ticket.mirrorsDueAt(),
        ticket);
  }
}
