package io.diapason.ticketing.message;

import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;

/**
 * Something that was not told at once, to spare somebody.
 *
 * @param key of the intent that waits
 * @param ticketId whose it is
 * @param kind what would have been told
 * @param priority how soon somebody must work on it
 * @param title one line
 * @param at since when it waits
 */
public record HeldNotice(
    String key,
    TicketId ticketId,
    TicketIntent.Kind kind,
    Priority priority,
    String title,
    Instant at) {

  /** What waits when this is not told now. */
  public static HeldNotice of(Notification news, String key, Instant at) {
    return new HeldNotice(key, news.ticketId(), news.kind(), news.priority(), news.title(), at);
  }
}
