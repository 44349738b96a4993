package io.diapason.deploy.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ingest.source.Posted;
import io.diapason.vocabulary.codec.InstantText;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    return parse(line.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a line from its bytes.
   *
   * @throws IllegalArgumentException when it is not such a line, saying what was expected
   */
  public static RecordedLine parse(byte[] line) {
    Draft draft = new Draft();
    try (JsonParser json = VocabularyJson.mapper().createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("Expected a JSON object, but got another value");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        draft.take(json.currentName(), json, line);
      }
      if (json.currentToken() != JsonToken.END_OBJECT) {
        throw new IllegalArgumentException("Expected a JSON object, but it does not end");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Expected a JSON object, but " + e.getMessage(), e);
    }
    return draft.line();
  }

  /**
   * The fields as they come. The body is cut out as it stands: whoever reads it parses it, and
   * parsing it here as well would be most of the work of a replay's reader.
   */
  private static final class Draft {

    private JsonNode receivedAt = MissingNode.getInstance();
    private JsonNode source = MissingNode.getInstance();
    private JsonNode headers = MissingNode.getInstance();
    private byte @Nullable [] body;

    void take(String field, JsonParser json, byte[] line) throws IOException {
      json.nextToken();
      switch (field) {
        case "receivedAt" -> receivedAt = json.readValueAsTree();
        case "source" -> source = json.readValueAsTree();
        case "headers" -> headers = json.readValueAsTree();
        case "body" -> body = body(json, line);
        default -> json.skipChildren();
      }
    }

    private static byte[] body(JsonParser json, byte[] line) throws IOException {
      if (!json.currentToken().isStructStart()) {
        return json.getText().getBytes(StandardCharsets.UTF_8);
      }
      int begin = Math.toIntExact(json.currentTokenLocation().getByteOffset());
      json.skipChildren();
      int end = Math.toIntExact(json.currentLocation().getByteOffset());
      return Arrays.copyOfRange(line, begin, end);
    }

    RecordedLine line() {
      String speaker = text(source, "source");
      byte[] bytes = body;
      if (bytes == null) {
        throw new IllegalArgumentException("Expected a field 'body', but there is none");
      }
      Posted posted = new Posted(RecordedLine.headers(headers), Map.of(), bytes);
      return new RecordedLine(time(text(receivedAt, "receivedAt")), speaker, posted);
    }
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
      if (text.endsWith("Z")) {
        return InstantText.parse(text);
      }
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected a moment such as 2026-01-05T08:00:00Z, but got '" + text + "'", e);
    }
  }

  /** The text in a field of an object. */
  static String textOf(JsonNode object, String field) {
    return text(object.path(field), field);
  }

  private static String text(JsonNode value, String field) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException(
          "Expected a text in field '"
              + field
              + "', but got "
              + (value.isMissingNode() ? "none" : value));
    }
    return value.textValue();
  }
}
