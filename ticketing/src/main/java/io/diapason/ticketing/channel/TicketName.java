package io.diapason.ticketing.channel;

import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.vocabulary.TicketId;
import java.util.Optional;

/** The name of a ticket in a button's value: short, and with its tenant. */
public final class TicketName {

  private TicketName() {}

  static String of(Notification news) {
    return news.tenant() + "/" + news.ticketId();
  }

  /** The ticket of a name; nothing when it is none. */
  public static Optional<TicketKey> read(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 1 || !name.substring(slash + 1).matches("TKT-[0-9a-f]{16}")
        ? Optional.empty()
        : Optional.of(
            new TicketKey(name.substring(0, slash), new TicketId(name.substring(slash + 1))));
  }
}
