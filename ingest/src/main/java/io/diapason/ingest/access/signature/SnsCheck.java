package io.diapason.ingest.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amazon SNS: the body names a certificate and is signed by its key. The certificate is believed
 * because it comes from Amazon's own host; the topic must be one of the owner's, because anybody
 * can have Amazon sign for a topic.
 */
final class SnsCheck {

  private static final Pattern HOST =
      Pattern.compile("sns\\.[a-zA-Z0-9-]{3,}\\.amazonaws\\.com(?:\\.cn)?");
  private static final List<String> NOTIFICATION =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  private static final List<String> SUBSCRIPTION =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
  // Amazon repeats a delivery with the same signature for an hour or so.
  private static final Duration REPEATS = Duration.ofHours(2);

  // The parser behind the door might believe the other one of two equal keys.
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private SnsCheck() {}

  static Finding of(Signing signing, Signed signed) {
    JsonNode body = tree(signed.body());
    String signature = text(body, "Signature");
    if (signature.isEmpty()) {
      return Finding.absent("a body with the field Signature");
    }
    URI certificate = pinned(text(body, "SigningCertURL"));
    boolean subscribes = body.hasNonNull("SubscribeURL");
    if (certificate == null || !certificate.getPath().endsWith(".pem")) {
      return Finding.forged("Expected SigningCertURL to lie at Amazon SNS, but it does not");
    }
    if (subscribes && pinned(text(body, "SubscribeURL")) == null) {
      return Finding.forged("Expected SubscribeURL to lie at Amazon SNS, but it does not");
    }
    if (!signing.topics().contains(text(body, "TopicArn"))) {
      return Finding.forged("Expected TopicArn to be a configured topic, but it is not");
    }
    Finding age = age(signing, signed.now(), text(body, "Timestamp"));
    if (age != null) {
      return age;
    }
    X509Certificate known = signed.certificate();
    if (known == null) {
      return Finding.wanted(certificate);
    }
    return isSigned(body, signature, known, signed.now())
        ? Finding.genuine(text(body, "Type") + ":" + text(body, "MessageId"))
        : Finding.forged("Expected a signature of this message, but it is not");
  }

  private static boolean isSigned(
      JsonNode body, String signature, X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
      boolean second = text(body, "SignatureVersion").equals("2");
      Signature check = Signature.getInstance(second ? "SHA256withRSA" : "SHA1withRSA");
      check.initVerify(certificate.getPublicKey());
      check.update(canonical(body).getBytes(UTF_8));
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The text that Amazon signs: each key and its text on a line of its own. */
  static String canonical(JsonNode body) {
    boolean notification = text(body, "Type").equals("Notification");
    StringBuilder text = new StringBuilder();
    for (String key : notification ? NOTIFICATION : SUBSCRIPTION) {
      if (body.hasNonNull(key)) {
        text.append(key).append('\n').append(text(body, key)).append('\n');
      }
    }
    return text.toString();
  }

  private static @Nullable Finding age(Signing signing, Instant now, String timestamp) {
    try {
      Instant at = Instant.parse(timestamp);
      boolean early = at.isAfter(now.plus(signing.window()));
      return early || at.isBefore(now.minus(REPEATS).minus(signing.window()))
          ? Finding.stale("Expected a message of the last " + REPEATS + ", but it is of " + at)
          : null;
    } catch (DateTimeException e) {
      return Finding.forged("Expected Timestamp to be a moment, but it is not");
    }
  }

  /** The address, when it is one of Amazon SNS; null for every other. */
  private static @Nullable URI pinned(String address) {
    try {
      URI uri = URI.create(address);
      boolean plain = uri.getUserInfo() == null && uri.getPort() == -1 && uri.getPath() != null;
      boolean amazon = uri.getHost() != null && HOST.matcher(uri.getHost()).matches();
      return plain && amazon && "https".equals(uri.getScheme()) ? uri : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static JsonNode tree(byte[] body) {
    try {
      return STRICT.readTree(body);
    } catch (IOException e) {
      return STRICT.missingNode();
    }
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).isTextual() ? body.path(field).textValue() : "";
  }
}
