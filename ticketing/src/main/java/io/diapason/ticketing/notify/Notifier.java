package io.diapason.ticketing.notify;

import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.Outcome;
import java.util.concurrent.CompletionStage;

/** Tells people. */
public interface Notifier {

  /**
   * Tells them once per key: the receiver takes a repeat of a key for the same news.
   *
   * @return what came of it; the stage itself fails only on a bug
   */
  CompletionStage<Outcome> send(Notification notification, String idempotencyKey);
}
