package io.diapason.ticketing.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.codec.VocabularyJson;
import org.jspecify.annotations.Nullable;

/** Explanations as JSON. Fields are added and never renamed. */
final class ExplanationJson {

  private ExplanationJson() {}

  static JsonNode tree(@Nullable Object value) {
    return VocabularyJson.mapper().valueToTree(value);
  }

  /** Why an alert became a member; whose it is and where says the member itself. */
  static ObjectNode of(Explanation join) {
    ObjectNode json = turn(join);
    json.remove(java.util.List.of("incident", "alert", "at"));
    return json;
  }

  /** How an incident was merged or parted. */
  static ObjectNode turn(Explanation turn) {
    ObjectNode json = VocabularyJson.mapper().valueToTree(turn);
    json.remove("tenant");
    if (turn.movedCount() == 0) {
      json.remove(java.util.List.of("moved", "movedCount"));
    }
    return json;
  }
}
