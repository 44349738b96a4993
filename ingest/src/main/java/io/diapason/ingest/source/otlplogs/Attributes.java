package io.diapason.ingest.source.otlplogs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads OTLP's lists of keys and typed values. */
final class Attributes {

  private static final int DEEPEST = 16;

  private Attributes() {}

  /** The texts by key; a value in a value is called {@code a.b}. */
  static Map<String, String> read(JsonNode list) {
    Map<String, String> read = new LinkedHashMap<>();
    add(read, "", list, 0);
    return read;
  }

  /** A value as a text; of several, all of them. */
  static String text(JsonNode value) {
    if (value.path("arrayValue").isObject()) {
      StringBuilder text = new StringBuilder();
      for (JsonNode each : value.path("arrayValue").path("values")) {
        text.append(text.isEmpty() ? "" : ", ").append(plain(each));
      }
      return text.toString();
    }
    return plain(value);
  }

  private static void add(Map<String, String> read, String prefix, JsonNode list, int depth) {
    for (JsonNode each : list) {
      String key = prefix + each.path("key").asText("");
      JsonNode value = each.path("value");
      JsonNode nested = value.path("kvlistValue").path("values");
      if (nested.isArray() && depth < DEEPEST) {
        add(read, key + ".", nested, depth + 1);
      } else {
        read.put(key, text(value));
      }
    }
  }

  /** The one field of a value says its type and its text. */
  private static String plain(JsonNode value) {
    for (JsonNode typed : value) {
      return typed.isValueNode() ? typed.asText("") : "";
    }
    return value.isTextual() ? value.asText() : "";
  }
}
