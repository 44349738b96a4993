package io.diapason.ticketing.elastic;

import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a document: what is searched, and beside it the whole, which is only kept.
 *
 * @param active whether somebody still has to do something
 * @param assignee who has it; {@link TicketFilter#NOBODY} when nobody does
 * @param watchers who hears of it
 * @param parent of which ticket it is a part; null for none
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
    @Nullable String assignee,
    @Nullable List<String> watchers,
    @Nullable String parent,
    @Nullable String title,
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
        Objects.requireNonNullElse(ticket.assignee(), TicketFilter.NOBODY),
        ticket.ties().watchers(),
        ticket.ties().parent() == null ? null : ticket.ties().parent().value(),
        ticket.title(),
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
