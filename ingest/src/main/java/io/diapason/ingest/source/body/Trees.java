package io.diapason.ingest.source.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body holds.
 *
 * @param values its values in their order, seldom more than one; those of a list one by one
 * @param problem why it could not be read, or not from some place on; null when it could
 */
public record Trees(List<JsonNode> values, @Nullable Rejection problem) {

  public Trees {
    values = List.copyOf(values);
  }

  static Trees of(JsonNode value) {
    return new Trees(List.of(value), null);
  }

  static Trees of(List<JsonNode> values) {
    return new Trees(values, null);
  }

  static Trees refused(Rejection problem) {
    return new Trees(List.of(), problem);
  }
}
