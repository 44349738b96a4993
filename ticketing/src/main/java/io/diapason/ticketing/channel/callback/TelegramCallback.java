package io.diapason.ticketing.channel.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.channel.TicketName;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * Presses in Telegram, which shows the secret that its webhook was set with.
 *
 * @param secret that one
 */
public record TelegramCallback(Hidden secret) implements Callback {

  @Override
  public Heard read(Posted posted, Instant now) {
    byte[] shown =
        posted.header("x-telegram-bot-api-secret-token").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(shown, secret.value().getBytes(StandardCharsets.UTF_8))) {
      return Heard.untrusted("Expected the secret token of the webhook");
    }
    JsonNode query = Callback.json(posted.body()).path("callback_query");
    String[] words = query.path("data").asText().split(" ", 2);
    Optional<TicketAction.Kind> kind = Callback.kind(words[0]);
    Optional<TicketKey> ticket = words.length < 2 ? Optional.empty() : TicketName.read(words[1]);
    if (kind.isEmpty() || ticket.isEmpty()) {
      return Heard.nothing("no button of ours");
    }
    String user = query.at("/from/id").asText();
    String key = "telegram-" + query.path("id").asText();
    return Heard.pressed(
        new Press(ticket.get(), kind.get(), user, query.at("/from/username").asText(), key));
  }

  /** Telegram takes a call of its API as the answer; without one the button goes on turning. */
  @Override
  public ObjectNode answer(Posted posted, String words) {
    String id = Callback.json(posted.body()).at("/callback_query/id").asText();
    ObjectNode answer = VocabularyJson.mapper().createObjectNode();
    return answer
        .put("method", "answerCallbackQuery")
        .put("callback_query_id", id)
        .put("text", words);
  }
}
