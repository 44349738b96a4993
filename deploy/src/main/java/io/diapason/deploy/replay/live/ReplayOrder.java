package io.diapason.deploy.replay.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants replayed: {@code {"from", "to", "tenant", "rules", "against"}}. Rules are the
 * name of a configuration, or settings that are laid over the live ones; without any the live ones
 * hold.
 *
 * @param from the first moment
 * @param to the first moment that is left out; null for now
 * @param tenant whose events
 * @param rules by what is judged; null for the live rules
 * @param against what that is held against; null for nothing
 * @param hash tells two orders apart
 */
public record ReplayOrder(
    Instant from,
    @Nullable Instant to,
    String tenant,
    @Nullable JsonNode rules,
    @Nullable JsonNode against,
    String hash) {

  private static final List<String> KNOWN = List.of("from", "to", "tenant", "rules", "against");

  /**
   * Reads an order.
   *
   * @throws RefusedReplay when it is none, saying what was expected
   */
  public static ReplayOrder read(byte[] body, String usualTenant) {
    JsonNode node;
    try {
      node = VocabularyJson.mapper().readTree(body);
    } catch (IOException e) {
      throw RefusedReplay.badRequest("Expected a JSON object, but " + e.getMessage());
    }
    if (node == null || !node.isObject()) {
      throw RefusedReplay.badRequest("Expected a JSON object with at least 'from'");
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!KNOWN.contains(field.getKey())) {
        throw RefusedReplay.badRequest(
            "Expected only the fields " + KNOWN + ", but found '" + field.getKey() + "'");
      }
    }
    Instant from = moment(node, "from");
    if (from == null) {
      throw RefusedReplay.badRequest("Expected a moment in 'from', but there is none");
    }
    String tenant = node.path("tenant").asText(usualTenant);
    return new ReplayOrder(
        from,
        moment(node, "to"),
        tenant,
        rules(node, "rules"),
        rules(node, "against"),
        hash(VocabularyJson.write(node)));
  }

  private static @Nullable Instant moment(JsonNode node, String field) {
    String text = node.path(field).asText("");
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw RefusedReplay.badRequest(
          "Expected a moment such as 2026-01-05T08:00:00Z in '%s', but got '%s'"
              .formatted(field, text));
    }
  }

  private static @Nullable JsonNode rules(JsonNode node, String field) {
    JsonNode rules = node.get(field);
    if (rules == null || rules.isNull()) {
      return null;
    }
    if (!rules.isTextual() && !rules.isObject()) {
      throw RefusedReplay.badRequest(
          "Expected a name or an object of settings in '%s', but got %s".formatted(field, rules));
    }
    return rules;
  }

  private static String hash(byte[] order) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(order));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to know SHA-256", e);
    }
  }

  /** How people call such rules. */
  static String named(@Nullable JsonNode rules) {
    if (rules == null) {
      return "live";
    }
    return rules.isTextual()
        ? rules.textValue()
        : "live with "
            + new String(VocabularyJson.write(rules), StandardCharsets.UTF_8).replace("\"", "");
  }
}
