package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Any receiver of JSON. With a secret each request is signed twice, as Standard Webhooks and as
 * GitHub do it: receivers know one or the other.
 *
 * @param url of the receiver
 * @param authorization the value of that header; null for none
 * @param signing with it requests are signed; null when none is
 * @param cloudEvents whether the news come in an envelope of CloudEvents 1.0
 */
public record WebhookForm(
    Hidden url, @Nullable Hidden authorization, @Nullable Hidden signing, boolean cloudEvents)
    implements ChannelForm {

  private static final String STANDARD_SECRET = "whsec_";

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    Delivery delivery = message.delivery();
    ObjectNode news = VocabularyJson.mapper().valueToTree(delivery.notification());
    if (!delivery.held().isEmpty()) {
      JsonNode held = VocabularyJson.mapper().valueToTree(delivery.held());
      news.set("held", held);
    }
    String body = VocabularyJson.text(cloudEvents ? envelope(delivery, news) : news);
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", cloudEvents ? "application/cloudevents+json" : Json.TYPE);
    headers.put("Idempotency-Key", delivery.key());
    if (authorization != null) {
      headers.put("Authorization", authorization.value());
    }
    if (signing != null) {
      sign(headers, new Signed(delivery.key(), now.getEpochSecond(), body), signing);
    }
    return new OutgoingRequest(URI.create(url.value()), headers, body);
  }

  private static ObjectNode envelope(Delivery delivery, ObjectNode news) {
    String kind = delivery.notification().kind().name().toLowerCase(Locale.ROOT);
    ObjectNode event = Json.object();
    event.put("specversion", "1.0");
    event.put("id", delivery.key());
    event.put("source", "/diapason/" + delivery.notification().tenant());
    event.put("type", "io.diapason.ticket." + kind.replace('_', '-'));
    event.put("subject", delivery.notification().ticketId().value());
    event.put("time", delivery.notification().at().toString());
    event.put("datacontenttype", Json.TYPE);
    event.set("data", news);
    return event;
  }

  private record Signed(String id, long second, String body) {}

  private static void sign(Map<String, String> headers, Signed signed, Hidden secret) {
    headers.put("webhook-id", signed.id);
    headers.put("webhook-timestamp", Long.toString(signed.second));
    byte[] content =
        (signed.id + "." + signed.second + "." + signed.body).getBytes(StandardCharsets.UTF_8);
    byte[] standard = Signer.hmac("HmacSHA256", key(secret), content);
    headers.put("webhook-signature", "v1," + Base64.getEncoder().encodeToString(standard));
    byte[] plain =
        Signer.hmac(
            "HmacSHA256",
            secret.value().getBytes(StandardCharsets.UTF_8),
            signed.body.getBytes(StandardCharsets.UTF_8));
    headers.put("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(plain));
  }

  /** Standard Webhooks writes its keys in base 64 behind a mark. */
  private static byte[] key(Hidden secret) {
    return secret.value().startsWith(STANDARD_SECRET)
        ? Base64.getDecoder().decode(secret.value().substring(STANDARD_SECRET.length()))
        : secret.value().getBytes(StandardCharsets.UTF_8);
  }

  /** Names the host only. */
  @Override
  public String name() {
    return "webhook on " + URI.create(url.value()).getHost();
  }
}
