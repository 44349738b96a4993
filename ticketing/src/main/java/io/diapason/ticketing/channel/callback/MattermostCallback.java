package io.diapason.ticketing.channel.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.SignedAction;
import io.diapason.ticketing.message.Signer;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Instant;
import java.util.Optional;

/**
 * Presses in Mattermost, which signs nothing but gives back the context of the button; in it stands
 * a token of ours.
 *
 * @param signer of the token
 */
public record MattermostCallback(Signer signer) implements Callback {

  @Override
  public Heard read(Posted posted, Instant now) {
    JsonNode body = Callback.json(posted.body());
    String token = body.at("/context/token").asText();
    Optional<SignedAction> action = signer.read(token);
    if (action.isEmpty() || now.isAfter(action.get().until())) {
      return Heard.untrusted("Expected a button of ours that has not ended");
    }
    String user = body.path("user_id").asText();
    String key = "mattermost-" + user + "-" + body.path("trigger_id").asText(token);
    return Heard.pressed(
        new Press(
            action.get().ticket(),
            action.get().kind(),
            user,
            body.path("user_name").asText(),
            key));
  }

  @Override
  public ObjectNode answer(Posted posted, String words) {
    return VocabularyJson.mapper().createObjectNode().put("ephemeral_text", words);
  }
}
