package io.diapason.deploy.learning.lived;

import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Optional;

/**
 * What people made of a ticket, read off the ticket itself: nobody fills in a form.
 *
 * @param priority what they left on it
 * @param team whom they left it with; empty for nobody
 * @param touchedAt when a person first did anything to it
 */
record PeopleSaid(Priority priority, String team, Instant touchedAt) {

  /**
   * Empty while the work goes on, and for a ticket that no person has touched: what the engine said
   * itself is nothing to learn from.
   */
  static Optional<PeopleSaid> of(Ticket ticket) {
    if (ticket.state() != TicketState.RESOLVED && ticket.state() != TicketState.CLOSED) {
      return Optional.empty();
    }
    return ticket.timeline().stream()
        .filter(entry -> !entry.by().equals(TicketPolicy.ENGINE))
        .map(TimelineEntry::at)
        .min(Instant::compareTo)
        .map(touched -> new PeopleSaid(ticket.priority(), ticket.team(), touched));
  }
}
