package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.TicketAction;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Slack: {@code chat.postMessage} with a token, or an incoming webhook without one.
 *
 * @param url of the Web API, or of the webhook
 * @param token of the bot; null for a webhook
 * @param to the channel where none is named
 * @param buttons whether presses come back; only a Slack app's do
 */
public record SlackForm(URI url, @Nullable Hidden token, String to, boolean buttons)
    implements ChannelForm {

  private static final int LONGEST = 2_900;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object();
    if (token != null) {
      body.put("channel", message.delivery().addressOr(to));
    }
    body.put("text", message.title());
    ArrayNode blocks = body.putArray("blocks");
    section(blocks, text(message));
    if (!message.actions().isEmpty()) {
      buttons(blocks, message);
    }
    return token == null
        ? Json.post(url, body, Map.of())
        : Json.post(Json.below(url, "/chat.postMessage"), body, Json.bearer(token.value()));
  }

  private static String text(Message message) {
    String title = message.title().replace('|', '¦');
    String head = message.link() == null ? title : "<" + message.link() + "|" + title + ">";
    return Shorten.to(LONGEST, "*" + head + "*\n" + message.body());
  }

  private static void section(ArrayNode blocks, String text) {
    ObjectNode section = blocks.addObject().put("type", "section");
    section.putObject("text").put("type", "mrkdwn").put("text", text);
  }

  private void buttons(ArrayNode blocks, Message message) {
    ObjectNode row = Json.object().put("type", "actions");
    ArrayNode elements = row.putArray("elements");
    Notification news = message.delivery().notification();
    for (MessageAction action : message.actions()) {
      if (!buttons && action.url() == null) {
        continue;
      }
      ObjectNode button = elements.addObject().put("type", "button");
      button.putObject("text").put("type", "plain_text").put("text", action.label());
      button.put("action_id", action.word());
      if (action.kind() == TicketAction.Kind.ACKNOWLEDGE) {
        button.put("style", "primary");
      }
      if (buttons) {
        button.put("value", TicketName.of(news));
      } else {
        button.put("url", Objects.requireNonNull(action.url()).toString());
      }
    }
    if (!elements.isEmpty()) {
      blocks.add(row);
    }
  }

  /** Slack says 200 to mistakes as well. */
  @Override
  public Outcome outcome(Reply reply) {
    JsonNode json = reply.json();
    if (reply.status() != 200 || !json.isObject() || json.path("ok").asBoolean()) {
      return reply.outcome(name());
    }
    String error = json.path("error").asText("no reason");
    Outcome.Reason reason =
        switch (error) {
          case "ratelimited", "rate_limited" -> Outcome.Reason.RATE_LIMITED;
          case "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive" ->
              Outcome.Reason.AUTH;
          case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
              Outcome.Reason.UNREACHABLE;
          default -> Outcome.Reason.REFUSED;
        };
    return Outcome.failed(reason, name() + " answered " + error);
  }

  @Override
  public String name() {
    return "Slack";
  }
}
