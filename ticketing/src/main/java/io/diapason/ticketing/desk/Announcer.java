package io.diapason.ticketing.desk;

import io.diapason.ticketing.ticket.Ticket;
import io.diapason.vocabulary.IncidentSnapshot;
import org.jspecify.annotations.Nullable;

/** Tells whoever looks on that something can be seen now. Must return at once and never throw. */
public interface Announcer {

  /** The incident is in the view, and its ticket, if any, is written. */
  void incident(IncidentSnapshot header, @Nullable Ticket ticket);

  /** The ticket is written. */
  void ticket(Ticket ticket);

  /** Tells nobody. */
  static Announcer silent() {
    return new Announcer() {
      @Override
      public void incident(IncidentSnapshot header, @Nullable Ticket ticket) {}

      @Override
      public void ticket(Ticket ticket) {}
    };
  }
}
