package io.diapason.ticketing.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON into what expressions are asked over. */
public final class Facts {

  private Facts() {}

  /** The parts of an object, by name. */
  public static Map<String, Object> of(JsonNode json) {
    Map<String, Object> facts = new LinkedHashMap<>();
    json.properties().forEach(field -> facts.put(field.getKey(), value(field.getValue())));
    return facts;
  }

  /** One value; whole numbers are long, as the language has no other, and null is empty. */
  public static Object value(JsonNode json) {
    if (json.isObject()) {
      return of(json);
    }
    if (json.isArray()) {
      List<Object> all = new ArrayList<>();
      json.forEach(item -> all.add(value(item)));
      return all;
    }
    if (json.isIntegralNumber()) {
      return json.longValue();
    }
    if (json.isNumber()) {
      return json.doubleValue();
    }
    return json.isBoolean() ? json.booleanValue() : json.asText("");
  }
}
