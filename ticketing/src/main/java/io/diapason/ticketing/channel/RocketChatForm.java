package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.Outcome;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Rocket.Chat: {@code chat.postMessage} of a user.
 *
 * @param url of the server
 * @param user the id of the user
 * @param token of that user
 * @param to the channel where none is named
 */
public record RocketChatForm(URI url, String user, Hidden token, String to) implements ChannelForm {

  private static final int LONGEST = 4_000;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object().put("channel", message.delivery().addressOr(to));
    ObjectNode attachment = body.putArray("attachments").addObject();
    attachment.put("title", message.title());
    if (message.link() != null) {
      attachment.put("title_link", message.link().toString());
    }
    attachment.put("text", Shorten.to(LONGEST, MarkdownLinks.below(message)));
    attachment.put("color", Urgency.of(message.delivery().notification()).colour());
    return Json.post(
        Json.below(url, "/api/v1/chat.postMessage"),
        body,
        Map.of("X-Auth-Token", token.value(), "X-User-Id", user));
  }

  /** Success is what the body says. */
  @Override
  public Outcome outcome(Reply reply) {
    Outcome outcome = reply.outcome(name());
    return outcome.wasDelivered() && !reply.json().path("success").asBoolean()
        ? Outcome.failed(Outcome.Reason.REFUSED, name() + " answered without success")
        : outcome;
  }

  @Override
  public String name() {
    return "Rocket.Chat";
  }
}
