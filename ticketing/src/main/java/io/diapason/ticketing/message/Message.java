package io.diapason.ticketing.message;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people read, in the markup of one channel, before that channel's envelope is put around it.
 *
 * @param delivery what is told, and to whom
 * @param title one line
 * @param body the rest; for mail the plain part
 * @param html for mail the other part; empty elsewhere
 * @param link where the ticket is shown; null when nobody said where this product is found
 * @param actions what can be done from the message
 * @param complaint why an edited template was not used; empty when it was, or when there is none
 */
public record Message(
    Delivery delivery,
    String title,
    String body,
    String html,
    @Nullable URI link,
    List<MessageAction> actions,
    String complaint) {

  public Message {
    actions = List.copyOf(actions);
  }
}
