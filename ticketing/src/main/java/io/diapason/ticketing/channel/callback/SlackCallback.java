package io.diapason.ticketing.channel.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.channel.TicketName;
import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Presses in Slack, signed with the secret of the app as Slack describes it.
 *
 * @param secret the signing secret
 */
public record SlackCallback(Hidden secret) implements Callback {

  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final String FIELD = "payload=";

  @Override
  public Heard read(Posted posted, Instant now) {
    String time = posted.header("x-slack-request-timestamp");
    if (!isRecent(time, now) || !isSigned(time, posted)) {
      return Heard.untrusted("Expected a signature of Slack not older than 5 minutes");
    }
    JsonNode payload = payload(posted.body());
    JsonNode action = payload.at("/actions/0");
    Optional<TicketAction.Kind> kind = Callback.kind(action.path("action_id").asText());
    Optional<TicketKey> ticket = TicketName.read(action.path("value").asText());
    if (kind.isEmpty() || ticket.isEmpty()) {
      return Heard.nothing("no button of ours");
    }
    String user = payload.at("/user/id").asText();
    String key = "slack-" + user + "-" + action.path("action_ts").asText();
    return Heard.pressed(
        new Press(ticket.get(), kind.get(), user, payload.at("/user/username").asText(), key));
  }

  private static boolean isRecent(String seconds, Instant now) {
    return seconds.matches("[0-9]{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                .abs()
                .compareTo(OLDEST)
            <= 0;
  }

  private boolean isSigned(String time, Posted posted) {
    byte[] content = ("v0:" + time + ":" + posted.body()).getBytes(StandardCharsets.UTF_8);
    byte[] key = secret.value().getBytes(StandardCharsets.UTF_8);
    String right = "v0=" + HexFormat.of().formatHex(Signer.hmac("HmacSHA256", key, content));
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8),
        posted.header("x-slack-signature").getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode payload(String form) {
    for (String field : form.split("&", -1)) {
      if (field.startsWith(FIELD)) {
        return Callback.json(
            URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8));
      }
    }
    return Callback.json("");
  }

  @Override
  public ObjectNode answer(Posted posted, String words) {
    return VocabularyJson.mapper().createObjectNode();
  }
}
