package io.diapason.ticketing.notify;

import io.diapason.ticketing.escalation.Recipient;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.ticket.Outcome;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Leads each delivery to its channel. What names no channel, or one that there is no more, goes to
 * the usual one: a mistake in a configuration must not keep people from being told.
 */
public final class Channels implements Notifier {

  private final Map<String, Notifier> byId;
  private final Notifier usual;

  /**
   * Knows its channels.
   *
   * @param byId the channels by their ids
   * @param usual takes what has no other way; a webhook tells a relay by the recipient how
   */
  public Channels(Map<String, Notifier> byId, Notifier usual) {
    this.byId = Map.copyOf(byId);
    this.usual = usual;
  }

  @Override
  public CompletionStage<Outcome> send(Delivery delivery) {
    Recipient recipient = delivery.notification().recipient();
    String channel = recipient == null ? "" : recipient.channel();
    return byId.getOrDefault(channel, usual).send(delivery);
  }
}
