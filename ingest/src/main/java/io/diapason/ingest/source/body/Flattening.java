package io.diapason.ingest.source.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns nested details into annotations: {@code a.b} for objects, {@code a[0]} for lists. */
public final class Flattening {

  private static final int MOST = 200;

  private final Map<String, String> texts = new LinkedHashMap<>();

  private Flattening() {}

  /** At most two hundred of the leaves; a detail that is a plain text is called by the prefix. */
  public static Map<String, String> of(String prefix, JsonNode details) {
    Flattening flattening = new Flattening();
    if (details.isValueNode()) {
      flattening.put(prefix, details);
    } else {
      flattening.add("", details);
    }
    return flattening.texts;
  }

  private void add(String path, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        add(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
      }
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        add(path + "[" + index + "]", node.path(index));
      }
    } else {
      put(path, node);
    }
  }

  private void put(String path, JsonNode leaf) {
    if (texts.size() < MOST && !leaf.isNull() && !leaf.asText().isEmpty()) {
      texts.put(path, leaf.asText());
    }
  }
}
