package io.diapason.ingest.source.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Binary mode: the attributes are headers, the body is the data. It becomes a structured event. */
final class Binary {

  private static final String PREFIX = "ce-";

  private Binary() {}

  static Fields fields(Posted posted) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    posted
        .headers()
        .forEach(
            (name, text) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith(PREFIX)) {
                event.put(lower.substring(PREFIX.length()), decoded(text));
              }
            });
    String type = posted.header("content-type");
    if (!type.isEmpty()) {
      event.put("datacontenttype", type);
    }
    String text = posted.text();
    JsonNode json = BodyReader.embedded(text);
    if (json.isMissingNode()) {
      event.put("data", text.strip());
    } else {
      event.set("data", json);
    }
    return Fields.of(event, Position.whole(posted.body()));
  }

  /** Headers carry what is not ASCII, spaces and quotes as percent codes; a plus is a plus. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
