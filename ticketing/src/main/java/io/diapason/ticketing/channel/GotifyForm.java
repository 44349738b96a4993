package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Pushes by Gotify. Its messages have no buttons; a touch opens the ticket.
 *
 * @param url of the server
 * @param token of the application
 */
public record GotifyForm(URI url, Hidden token) implements ChannelForm {

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object();
    body.put("title", message.title());
    body.put("message", message.body());
    body.put("priority", Urgency.of(message.delivery().notification()).ofTen());
    if (message.link() != null) {
      body.putObject("extras")
          .putObject("client::notification")
          .putObject("click")
          .put("url", message.link().toString());
    }
    return Json.post(Json.below(url, "/message"), body, Map.of("X-Gotify-Key", token.value()));
  }

  @Override
  public String name() {
    return "Gotify";
  }
}
