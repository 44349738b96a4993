package io.diapason.ingest.source.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a request into trees, whatever its content type claims: JSON, several JSON values with or
 * without anything between them, a form, JSON in a field of a form, or the query of the address.
 *
 * <p>Templates that people write by hand make JSON with bare line breaks, trailing commas and
 * needless escapes; these are read. What ends in the middle is not.
 */
public final class BodyReader {

  /** In a form that carries JSON, the names of the field that does. */
  private static final List<String> JSON_FIELDS = List.of("payload", "data", "json");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final Charset LATIN = Charset.forName("windows-1252");

  private BodyReader() {}

  /** Reads all of a request; either there are trees, or there is one problem. */
  public static Trees read(Posted posted) {
    byte[] body = posted.body();
    if (isBlank(body)) {
      return posted.query().isEmpty()
          ? Trees.refused(notReadable(body, "JSON", "nothing"))
          : Trees.of(tree(posted.query()));
    }
    if (looksLikeJson(body)) {
      return json(body);
    }
    Map<String, String> form = FormBody.read(posted);
    if (form.isEmpty()) {
      return json(body);
    }
    for (String field : JSON_FIELDS) {
      byte[] inner = form.getOrDefault(field, "").getBytes(StandardCharsets.UTF_8);
      if (looksLikeJson(inner)) {
        return json(inner);
      }
    }
    return Trees.of(tree(form));
  }

  /** Reads JSON that stands in a text; missing when it is none. */
  public static JsonNode embedded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!looksLikeJson(bytes)) {
      return MAPPER.missingNode();
    }
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      return MAPPER.missingNode();
    }
  }

  private static Trees json(byte[] body) {
    try {
      return values(body);
    } catch (IOException e) {
      // Some agents still write the bytes of an old Windows or Latin-1 locale.
      return latin(body);
    }
  }

  private static Trees latin(byte[] body) {
    try {
      return values(new String(body, LATIN).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Trees.refused(notReadable(body, "JSON", Found.broken(e)));
    }
  }

  /** Fails only where the bytes are not of the encoding; what stands before a break is kept. */
  private static Trees values(byte[] body) throws IOException {
    List<JsonNode> values = new ArrayList<>();
    int read = 0;
    try (JsonParser parser = MAPPER.createParser(body)) {
      while (parser.nextToken() != null) {
        JsonNode value = MAPPER.readTree(parser);
        (value.isArray() ? value : List.of(value)).forEach(values::add);
        read = (int) parser.currentLocation().getByteOffset();
      }
      return Trees.of(values);
    } catch (CharConversionException e) {
      throw e;
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("UTF-8")) {
        throw e;
      }
      Position rest = values.isEmpty() ? Position.whole(body) : rest(values.size(), read, body);
      String found = Found.broken(e);
      return new Trees(
          values, Rejection.of(Rejection.Reason.NOT_JSON, "JSON", rest.path(), found, rest));
    }
  }

  private static Position rest(int index, int from, byte[] body) {
    return new Position("", index, from, body.length);
  }

  private static JsonNode tree(Map<String, String> texts) {
    return MAPPER.valueToTree(texts);
  }

  private static boolean looksLikeJson(byte[] body) {
    for (byte next : body) {
      boolean mark = next == (byte) 0xEF || next == (byte) 0xBB || next == (byte) 0xBF;
      if (!mark && next > ' ') {
        return next == '{' || next == '[';
      }
    }
    return false;
  }

  private static boolean isBlank(byte[] body) {
    for (byte next : body) {
      if (next > ' ' || next < 0) {
        return false;
      }
    }
    return true;
  }

  private static Rejection notReadable(byte[] body, String expected, String found) {
    return Rejection.of(Rejection.Reason.NOT_JSON, expected, "", found, Position.whole(body));
  }
}
