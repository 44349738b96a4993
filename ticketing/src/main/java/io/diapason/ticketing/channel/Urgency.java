package io.diapason.ticketing.channel;

import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.vocabulary.Priority;

/** How loud news are, in the colours and scales of services. */
enum Urgency {
  ENDED("#2EB67D", 2, 2),
  LOW("#9AA0A6", 2, 3),
  MIDDLE("#ECB22E", 3, 5),
  HIGH("#E8710A", 4, 8),
  HIGHEST("#E01E5A", 5, 10);

  private final String colour;
  private final int ofFive;
  private final int ofTen;

  Urgency(String colour, int ofFive, int ofTen) {
    this.colour = colour;
    this.ofFive = ofFive;
    this.ofTen = ofTen;
  }

  static Urgency of(Notification news) {
    if (news.kind() == TicketIntent.Kind.RESOLVED) {
      return ENDED;
    }
    Priority priority = news.priority();
    return switch (priority) {
      case P1 -> HIGHEST;
      case P2 -> HIGH;
      case P3 -> MIDDLE;
      case P4, P5 -> LOW;
    };
  }

  String colour() {
    return colour;
  }

  /** The colour as a number. */
  int rgb() {
    return Integer.parseInt(colour.substring(1), 16);
  }

  int ofFive() {
    return ofFive;
  }

  int ofTen() {
    return ofTen;
  }
}
