package io.diapason.ticketing.remedy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.run.RunFacts;
import io.diapason.ticketing.runbook.StepAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A step to be done.
 *
 * @param key of the run, the step and the try; a repeat has the same
 * @param action what is to be done
 * @param facts what its templates are filled in with
 * @param filler fills them in
 * @param startedAt when the step was first begun: the same for a repeat
 * @param timeout how long it may take
 */
public record StepCall(
    String key,
    StepAction action,
    Map<String, Object> facts,
    RunFacts filler,
    Instant startedAt,
    Duration timeout) {

  /**
   * A setting as text, filled in; empty when it is not there.
   *
   * @throws io.diapason.ticketing.expression.ExpressionException when the facts have no answer
   */
  public String text(String name) {
    return text(name, UnaryOperator.identity());
  }

  /** The same, with each value quoted as the receiver wants it. */
  public String text(String name, UnaryOperator<String> quoted) {
    return filler.fill(action.text(name), facts, quoted);
  }

  /** A setting with parts, its texts filled in; missing when it is not there. */
  public JsonNode tree(String name) {
    return filled(action.with().path(name));
  }

  private JsonNode filled(JsonNode json) {
    if (json.isTextual()) {
      return JsonNodeFactory.instance.textNode(
          filler.fill(json.textValue(), facts, UnaryOperator.identity()));
    }
    if (json.isArray()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      json.forEach(item -> all.add(filled(item)));
      return all;
    }
    if (json.isObject()) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      json.properties().forEach(field -> all.set(field.getKey(), filled(field.getValue())));
      return all;
    }
    return json;
  }
}
