package io.diapason.ingest.source.pagerduty;

import io.diapason.vocabulary.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Handles the routing key, which is a secret: whoever knows it may page. It is hashed before it
 * becomes part of an identity, and blotted out of the bytes that are kept.
 */
public final class RoutingKey {

  private static final Pattern IN_BODY =
      Pattern.compile("(\"(?:routing_key|service_key)\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+");

  private RoutingKey() {}

  /** A short name for the key from which the key cannot be told. */
  static String hash(String key) {
    return Fingerprint.of("routing-key", Map.of("key", key)).value().substring(3, 15);
  }

  /** The body with every routing key in it blotted out; works on bodies that are not JSON, too. */
  public static byte[] redact(byte[] body) {
    // ISO 8859-1 keeps every byte as it is, whatever the body's true encoding.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return IN_BODY.matcher(text).replaceAll("$1(redacted)").getBytes(StandardCharsets.ISO_8859_1);
  }
}
