package io.diapason.ingest.source.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The data of an event, whichever of the two members carries them. */
final class EventContent {

  private EventContent() {}

  /** JSON, also where it stands in a text or in base64; else the text; missing when binary. */
  static JsonNode of(Fields event) {
    JsonNode plain = event.at("data");
    if (!plain.isMissingNode() && !plain.isNull()) {
      JsonNode inner = plain.isTextual() ? BodyReader.embedded(plain.asText()) : plain;
      return inner.isMissingNode() ? plain : inner;
    }
    String encoded = event.text("data_base64");
    if (encoded.isEmpty()) {
      return MissingNode.getInstance();
    }
    try {
      String text = new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
      JsonNode inner = BodyReader.embedded(text);
      return inner.isMissingNode() && isText(event) ? TextNode.valueOf(text) : inner;
    } catch (IllegalArgumentException e) {
      // The attributes are what is known of it; to refuse the event for its data would lose it.
      return MissingNode.getInstance();
    }
  }

  private static boolean isText(Fields event) {
    String type = event.text("datacontenttype");
    return type.startsWith("text/") || type.contains("xml") || type.contains("json");
  }
}
