package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Microsoft Teams: an adaptive card to the address of a workflow. Presses cannot come back by such
 * an address, so the buttons open signed links.
 *
 * @param url of the workflow; whoever knows it may post
 */
public record TeamsForm(Hidden url) implements ChannelForm {

  /** Teams takes 28 KB in all; letters may be three bytes long. */
  private static final int LONGEST = 8_000;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object().put("type", "message");
    ObjectNode attachment = body.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    attachment.putNull("contentUrl");
    ObjectNode card = attachment.putObject("content");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard").put("version", "1.4");
    ArrayNode blocks = card.putArray("body");
    ObjectNode title = block(blocks, message.title());
    title.put("weight", "Bolder").put("size", "Medium").put("style", "heading");
    title.put("color", colour(message));
    Shorten.to(LONGEST, message.body()).lines().forEach(line -> block(blocks, line));
    addLinks(card, message);
    card.putObject("msteams").put("width", "full");
    return Json.post(URI.create(url.value()), body, Map.of());
  }

  private static ObjectNode block(ArrayNode blocks, String text) {
    return blocks.addObject().put("type", "TextBlock").put("text", text).put("wrap", true);
  }

  private static void addLinks(ObjectNode card, Message message) {
    ArrayNode links = Json.object().arrayNode();
    for (MessageAction action : message.actions()) {
      if (action.url() != null) {
        link(links, action.label(), action.url());
      }
    }
    if (message.link() != null) {
      link(links, "Show", message.link());
    }
    if (!links.isEmpty()) {
      card.set("actions", links);
    }
  }

  private static void link(ArrayNode links, String title, URI url) {
    links.addObject().put("type", "Action.OpenUrl").put("title", title).put("url", url.toString());
  }

  private static String colour(Message message) {
    return switch (Urgency.of(message.delivery().notification())) {
      case ENDED -> "Good";
      case LOW -> "Default";
      case MIDDLE -> "Warning";
      case HIGH, HIGHEST -> "Attention";
    };
  }

  @Override
  public String name() {
    return "Teams";
  }
}
