package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pushes by ntfy, published as JSON. Its buttons do what they say without a page between.
 *
 * @param url of the server
 * @param token for the server; null for none
 * @param to the topic where none is named
 */
public record NtfyForm(URI url, @Nullable Hidden token, String to) implements ChannelForm {

  private static final int LONGEST = 3_500;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object();
    body.put("topic", message.delivery().addressOr(to));
    body.put("title", message.title());
    body.put("message", Shorten.to(LONGEST, message.body()));
    body.put("priority", Urgency.of(message.delivery().notification()).ofFive());
    if (message.link() != null) {
      body.put("click", message.link().toString());
    }
    ArrayNode actions = Json.object().arrayNode();
    for (MessageAction action : message.actions()) {
      if (action.url() != null) {
        ObjectNode button = actions.addObject().put("action", "http");
        button.put("label", action.label()).put("url", action.url().toString());
        button.put("method", "POST").put("clear", true);
      }
    }
    if (!actions.isEmpty()) {
      body.set("actions", actions);
    }
    return Json.post(
        Json.below(url, "/"), body, token == null ? Map.of() : Json.bearer(token.value()));
  }

  @Override
  public String name() {
    return "ntfy";
  }
}
