package io.diapason.ticketing.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What the policy decided: the ticket as it is to be. Nothing has happened yet.
 *
 * @param ticket null when there is none and none is needed
 * @param changed whether it must be written
 * @param refusal why an action cannot be done; null when it can
 */
public record Decision(@Nullable Ticket ticket, boolean changed, @Nullable String refusal) {

  static Decision none() {
    return new Decision(null, false, null);
  }

  static Decision unchanged(Ticket ticket) {
    return new Decision(ticket, false, null);
  }

  static Decision changed(Ticket ticket) {
    return new Decision(ticket, true, null);
  }

  static Decision refused(Ticket ticket, String why) {
    return new Decision(ticket, false, why);
  }

  /** The ticket, where there must be one. */
  public Ticket present() {
    if (ticket == null) {
      throw new IllegalStateException("Expected a ticket to be decided on, but there is none");
    }
    return ticket;
  }
}
