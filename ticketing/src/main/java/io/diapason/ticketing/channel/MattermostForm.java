package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Mattermost: a post of a bot, with buttons whose presses come back with a signed token.
 *
 * @param url of the server
 * @param token of the bot
 * @param to the id of the channel where none is named
 * @param callback where presses come back; null where nobody said where this product is found
 */
public record MattermostForm(URI url, Hidden token, String to, @Nullable URI callback)
    implements ChannelForm {

  private static final int LONGEST = 12_000;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object().put("channel_id", message.delivery().addressOr(to));
    ObjectNode attachment = body.putObject("props").putArray("attachments").addObject();
    attachment.put("fallback", message.title()).put("title", message.title());
    attachment.put("color", Urgency.of(message.delivery().notification()).colour());
    if (message.link() != null) {
      attachment.put("title_link", message.link().toString());
    }
    ArrayNode buttons = buttons(message);
    String text = buttons.isEmpty() ? MarkdownLinks.below(message) : message.body();
    attachment.put("text", Shorten.to(LONGEST, text));
    if (!buttons.isEmpty()) {
      attachment.set("actions", buttons);
    }
    return Json.post(Json.below(url, "/api/v4/posts"), body, Json.bearer(token.value()));
  }

  private ArrayNode buttons(Message message) {
    ArrayNode buttons = Json.object().arrayNode();
    for (MessageAction action : message.actions()) {
      if (callback != null && action.token() != null) {
        ObjectNode button = buttons.addObject();
        // Its routes want letters and digits only in an id.
        button.put("id", action.word()).put("type", "button").put("name", action.label());
        ObjectNode integration = button.putObject("integration");
        integration.put("url", callback.toString());
        integration.putObject("context").put("token", action.token());
      }
    }
    return buttons;
  }

  @Override
  public String name() {
    return "Mattermost";
  }
}
