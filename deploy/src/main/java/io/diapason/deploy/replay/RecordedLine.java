package io.diapason.deploy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * One line of a recorded file: {@code {"receivedAt": ISO-8601, "source": "alertmanager", "body":
 * ...}}.
 *
 * @param receivedAt when it was received
 * @param source who spoke
 * @param body what stood on the wire
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares lines.
public record RecordedLine(Instant receivedAt, String source, byte[] body) {

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
    try {
      return new RecordedLine(
          time(text(node, "receivedAt")), source, VocabularyJson.mapper().writeValueAsBytes(body));
    } catch (IOException e) {
      throw new IllegalStateException("Expected read JSON to be written, but " + e, e);
    }
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
