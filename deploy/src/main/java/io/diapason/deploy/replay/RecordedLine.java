package io.diapason.deploy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.Posted;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a recorded file: {@code {"receivedAt": ISO-8601, "source": "alertmanager", "body":
 * ..., "headers": {...}}}. A body that is not JSON stands as a text; headers may be missing.
 *
 * @param receivedAt when it was received
 * @param source who spoke
 * @param posted what stood on the wire
 */
public record RecordedLine(Instant receivedAt, String source, Posted posted) {

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is not such a line, saying what was expected
   */
  public static RecordedLine parse(String line) {
    JsonNode node;
    try {
      node = VocabularyJson.mapper().readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException("Expected a JSON object, but " + e.getMessage(), e);
    }
    String source = text(node, "source");
    JsonNode body = node.get("body");
    if (body == null) {
      throw new IllegalArgumentException("Expected a field 'body', but there is none");
    }
    byte[] bytes =
        body.isTextual()
            ? body.textValue().getBytes(StandardCharsets.UTF_8)
            : VocabularyJson.write(body);
    Posted posted = new Posted(headers(node.path("headers")), Map.of(), bytes);
    return new RecordedLine(time(text(node, "receivedAt")), source, posted);
  }

  private static Map<String, String> headers(JsonNode node) {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, JsonNode> header : node.properties()) {
      headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText());
    }
    return headers;
  }

  /** Reads an ISO-8601 moment with any offset. */
  static Instant time(String text) {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected a moment such as 2026-01-05T08:00:00Z, but got '" + text + "'", e);
    }
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException(
          "Expected a text in field '" + field + "', but got " + (value == null ? "none" : value));
    }
    return value.textValue();
  }
}
