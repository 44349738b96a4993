package io.diapason.ingest.source.generic;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns JSON into the plain lists and maps that JSONata works on, and its answers into texts. */
final class PlainValue {

  private PlainValue() {}

  /** Nesting is bounded where the body is read. */
  static @Nullable Object of(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.properties().forEach(field -> map.put(field.getKey(), of(field.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>(node.size());
      node.forEach(element -> list.add(of(element)));
      return list;
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : node.asText();
  }

  /** The text of an answer; several are joined, and an object says nothing. */
  static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text.strip();
    }
    if (value instanceof Boolean bool) {
      return bool.toString();
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Collection<?> several) {
      List<String> texts = new ArrayList<>();
      several.forEach(each -> texts.add(each instanceof Collection ? "" : text(each)));
      texts.removeIf(String::isEmpty);
      return String.join(", ", texts);
    }
    return "";
  }

  /** A number of milliseconds must not become one with an exponent. */
  private static String number(Number number) {
    try {
      BigDecimal exact = new BigDecimal(number.toString());
      return Math.abs(exact.scale()) > 40 ? number.toString() : exact.toPlainString();
    } catch (NumberFormatException e) {
      return number.toString();
    }
  }
}
