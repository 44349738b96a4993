package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageAction;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.Outcome;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Telegram: {@code sendMessage} of a bot, with an inline keyboard.
 *
 * @param url of the Bot API
 * @param token of the bot, which is part of every path
 * @param to the chat where none is named
 * @param buttons whether presses come back; otherwise the keyboard has links
 */
public record TelegramForm(URI url, Hidden token, String to, boolean buttons)
    implements ChannelForm {

  private static final int LONGEST = 4_000;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    ObjectNode body = Json.object();
    body.put("chat_id", message.delivery().addressOr(to));
    body.put("text", Shorten.to(LONGEST, message.title() + "\n" + message.body()));
    body.put("parse_mode", "HTML");
    body.put("disable_web_page_preview", true);
    ArrayNode row = row(message);
    if (!row.isEmpty()) {
      body.putObject("reply_markup").putArray("inline_keyboard").add(row);
    }
    return Json.post(Json.below(url, "/bot" + token.value() + "/sendMessage"), body, Map.of());
  }

  private ArrayNode row(Message message) {
    ArrayNode row = Json.object().arrayNode();
    for (MessageAction action : message.actions()) {
      if (buttons) {
        String data = action.word() + " " + TicketName.of(message.delivery().notification());
        row.addObject().put("text", action.label()).put("callback_data", data);
      } else if (action.url() != null) {
        row.addObject().put("text", action.label()).put("url", action.url().toString());
      }
    }
    if (message.link() != null) {
      row.addObject().put("text", "Show").put("url", message.link().toString());
    }
    return row;
  }

  @Override
  public Outcome outcome(Reply reply) {
    String why = reply.json().path("description").asText("");
    Outcome outcome = reply.outcome(name());
    return outcome.wasDelivered() || why.isEmpty() ? outcome : outcome.saying(": " + why);
  }

  @Override
  public String name() {
    return "Telegram";
  }
}
