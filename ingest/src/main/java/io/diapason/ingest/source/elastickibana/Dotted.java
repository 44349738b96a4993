package io.diapason.ingest.source.elastickibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of Elasticsearch, in which {@code kibana.alert.uuid} may be one name with dots in it
 * or an object in an object.
 */
record Dotted(Fields fields) {

  String text(String... names) {
    for (String name : names) {
      JsonNode flat = fields.node().path(name);
      JsonNode first = flat.isArray() ? flat.path(0) : flat;
      String text = first.isValueNode() && !first.isNull() ? first.asText() : fields.text(name);
      if (!text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  @Nullable Instant time(String... names) {
    return SourceTime.lenient(text(names));
  }
}
