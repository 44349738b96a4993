package io.diapason.ticketing.notify;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.ticket.Outcome;
import java.util.concurrent.CompletionStage;

/** Tells people. There is one for each channel. */
public interface Notifier {

  /**
   * Tells them once per key: the receiver takes a repeat of a key for the same news.
   *
   * @return what came of it; the stage itself fails only on a bug
   */
  CompletionStage<Outcome> send(Delivery delivery);
}
