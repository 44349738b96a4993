package io.diapason.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lists of an export. A document is an answer of the product's API, or one object with all of
 * its lists.
 */
public final class Export {

  private final Set<String> kinds;
  private final Map<String, Map<String, JsonNode>> lists = new TreeMap<>();
  private final List<String> strangers = new ArrayList<>();

  /** An empty one of a product that has such lists. */
  public Export(Set<String> kinds) {
    this.kinds = Set.copyOf(kinds);
  }

  /**
   * Takes in a document.
   *
   * @param path of its file below the export, with slashes; says what a bare list is
   */
  public void add(String path, JsonNode document) {
    boolean known = false;
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      String kind = kindOf(field.getKey());
      JsonNode value = field.getValue();
      if (!kind.isEmpty() && value.isContainerNode()) {
        takeAll(kind, value.has("data") || value.has("results") ? list(value) : value, value);
        known = true;
      }
    }
    String kind = kindOfFile(path);
    if (!known && !kind.isEmpty()) {
      takeAll(kind, list(document), document);
      known = true;
    }
    if (!known) {
      strangers.add("file " + path);
    }
  }

  private static JsonNode list(JsonNode document) {
    return document.has("results")
        ? document.get("results")
        : document.has("data") ? document.get("data") : document;
  }

  private String kindOf(String name) {
    String plural = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    return kinds.contains(name) ? name : kinds.contains(plural) ? plural : "";
  }

  private String kindOfFile(String path) {
    String[] parts = path.split("/", -1);
    String name =
        parts[parts.length - 1].replaceFirst("\\.json$", "").replaceFirst("[-_.]\\d+$", "");
    String kind = kindOf(name.replace('-', '_'));
    return kind.isEmpty() && parts.length > 1
        ? kindOf(parts[parts.length - 2].replace('-', '_'))
        : kind;
  }

  private void takeAll(String kind, JsonNode value, JsonNode document) {
    Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
    for (JsonNode item : items) {
      if (item.isObject()) {
        take(kind, document.has("_parent") ? within(item, document.get("_parent")) : item);
      }
    }
  }

  private static JsonNode within(JsonNode item, JsonNode parent) {
    return ((ObjectNode) item.deepCopy()).set("_parent", parent);
  }

  /** A list names what the answer for the thing itself says in full. */
  private void take(String kind, JsonNode item) {
    Map<String, JsonNode> list = lists.computeIfAbsent(kind, any -> new LinkedHashMap<>());
    String id = item.has("id") ? item.get("id").asText() : item.toString();
    list.merge(id, item, (one, other) -> other.size() > one.size() ? other : one);
  }

  /** A list, by the ids, so that the order of files means nothing. */
  List<JsonNode> list(String kind) {
    return List.copyOf(new TreeMap<>(lists.getOrDefault(kind, Map.of())).values());
  }

  /** The files of which nothing was understood. */
  List<String> strangers() {
    return List.copyOf(strangers);
  }
}
