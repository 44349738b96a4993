package io.diapason.ingest.source.pagerduty;

import io.diapason.vocabulary.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Handles the routing key, which is a secret: whoever knows it may page. It is hashed before it
 * becomes part of an identity, and blotted out of the bytes that are kept.
 */
public final class RoutingKey {

  private static final Pattern IN_BODY =
      Pattern.compile("(\"(?:routing_key|service_key)\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*+)");

  private static final String REDACTED = "(redacted)";

  private RoutingKey() {}

  /** A short name for the key from which the key cannot be told. */
  static String hash(String key) {
    return Fingerprint.of("routing-key", Map.of("key", key)).value().substring(3, 15);
  }

  /** Whether {@link #redact} found a key in these bytes. */
  public static boolean isRedacted(byte[] body) {
    return in(body).contains(REDACTED);
  }

  /** The keys that stand in a body; more than one only where somebody plays tricks. */
  public static List<String> in(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return IN_BODY.matcher(text).results().limit(2).map(found -> found.group(2)).toList();
  }

  /** The body with every routing key in it blotted out; works on bodies that are not JSON, too. */
  public static byte[] redact(byte[] body) {
    // ISO 8859-1 keeps every byte as it is, whatever the body's true encoding.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return IN_BODY.matcher(text).replaceAll("$1" + REDACTED).getBytes(StandardCharsets.ISO_8859_1);
  }
}
