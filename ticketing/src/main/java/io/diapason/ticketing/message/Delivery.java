package io.diapason.ticketing.message;

import io.diapason.ticketing.escalation.Recipient;
import io.diapason.ticketing.ticket.Notification;
import java.util.List;

/**
 * One thing that is to reach people.
 *
 * @param notification what they are told
 * @param key the same at every try: the receiver takes a repeat of a key for the same news
 * @param held what was held back from them before and is told along with it
 */
public record Delivery(Notification notification, String key, List<HeldNotice> held) {

  public Delivery {
    held = List.copyOf(held);
  }

  /** A delivery of one thing alone. */
  public static Delivery of(Notification notification, String key) {
    return new Delivery(notification, key, List.of());
  }

  /** The person who is called; empty when a channel as such is told. */
  public String person() {
    Recipient recipient = notification.recipient();
    return recipient == null ? "" : recipient.person();
  }

  /** Where on the channel; the channel's own address when nothing else is said. */
  public String addressOr(String usual) {
    Recipient recipient = notification.recipient();
    return recipient == null || recipient.address().isEmpty() ? usual : recipient.address();
  }
}
