package io.diapason.ingest.source.zabbix;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.Placeholder;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tags of an event, in whichever of four forms: a list of tags with values, an object of lists,
 * either of them as JSON in a text, or {@code name:value, name:value}.
 *
 * <p>Tags that begin with an underscore are notes that media types keep for themselves.
 */
final class ZabbixTags {

  private static final List<String> NAMES =
      List.of("event_tags", "tags", "eventtags", "event_tagsjson", "event_tags_json", "EventTags");

  private final Map<String, String> labels = new LinkedHashMap<>();

  private ZabbixTags() {}

  static Map<String, String> of(Fields fields) {
    ZabbixTags tags = new ZabbixTags();
    for (String name : NAMES) {
      JsonNode given = fields.node().path(name);
      JsonNode inside = given.isTextual() ? BodyReader.embedded(given.asText()) : given;
      if (inside.isMissingNode() && given.isTextual() && !Placeholder.is(given.asText())) {
        TagLabels.of(given.asText()).forEach(tags::put);
      }
      tags.putAll(inside);
    }
    return tags.labels;
  }

  private void putAll(JsonNode tags) {
    if (tags.isArray()) {
      for (JsonNode tag : tags) {
        if (tag.isObject()) {
          put(tag.path("tag").asText(tag.path("name").asText()), tag.path("value").asText());
        } else {
          TagLabels.of(tag.asText()).forEach(this::put);
        }
      }
    } else if (tags.isObject()) {
      for (Map.Entry<String, JsonNode> tag : tags.properties()) {
        JsonNode value = tag.getValue();
        put(tag.getKey(), value.isArray() ? value.path(0).asText() : value.asText());
      }
    }
  }

  private void put(String name, String value) {
    if (!name.startsWith("_")) {
      TagLabels.of(List.of(name + ":" + value)).forEach(labels::putIfAbsent);
    }
  }
}
