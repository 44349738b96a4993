package io.diapason.deploy.storm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads storms as an engine would: bodies as JSON, CIs by the labels of an alert. */
final class StormReading {

  private static final List<String> NAMING =
      List.of("service", "device", "host", "instance", "pod", "node", "job");

  private StormReading() {}

  static JsonNode body(StormEvent event) {
    try {
      return VocabularyJson.mapper().readTree(event.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected JSON, but got " + event.body(), e);
    }
  }

  static Map<String, String> labels(StormEvent event) {
    return VocabularyJson.mapper()
        .convertValue(body(event).get("labels"), new TypeReference<Map<String, String>>() {});
  }

  /** The CI by {@code match}, else the first naming label that names a known CI without one. */
  static Optional<String> ciOf(Map<String, String> labels, Estate estate) {
    for (Ci ci : estate.cis()) {
      if (!ci.match().isEmpty() && matches(ci, labels)) {
        return Optional.of(ci.id());
      }
    }
    return NAMING.stream()
        .filter(labels::containsKey)
        .map(label -> labels.get(label).replaceFirst(":[0-9]+$", ""))
        .filter(id -> estate.cis().stream().anyMatch(ci -> ci.id().equals(id)))
        .findFirst();
  }

  private static boolean matches(Ci ci, Map<String, String> labels) {
    return ci.match().entrySet().stream()
        .allMatch(rule -> Pattern.matches(rule.getValue(), labels.getOrDefault(rule.getKey(), "")));
  }
}
