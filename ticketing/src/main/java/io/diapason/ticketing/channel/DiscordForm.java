package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Discord: a webhook of a channel. Its messages have links, since webhooks hear of no buttons.
 *
 * @param url of the webhook; whoever knows it may post
 */
public record DiscordForm(Hidden url) implements ChannelForm {

  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST = 4_000;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object().put("content", "");
    ObjectNode embed = body.putArray("embeds").addObject();
    embed.put("title", Shorten.to(LONGEST_TITLE, message.title()));
    embed.put("description", Shorten.to(LONGEST, MarkdownLinks.below(message)));
    embed.put("color", Urgency.of(message.delivery().notification()).rgb());
    if (message.link() != null) {
      embed.put("url", message.link().toString());
    }
    // Whatever a title says, nobody is called by it.
    body.putObject("allowed_mentions").putArray("parse");
    String separator = url.value().contains("?") ? "&" : "?";
    return Json.post(URI.create(url.value() + separator + "wait=true"), body, Map.of());
  }

  @Override
  public String name() {
    return "Discord";
  }
}
