package io.diapason.deploy.bench.correlation.published;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a typed graph of services, instances and hosts. What is hosted runs on its host; a service
 * depends on its instances and on what it calls. The other edges of the graph say the same the
 * other way round.
 */
final class SystemTopology {

  private static final Set<String> DEPENDS_ON = Set.of("has_instance", "control_flow", "data_flow");
  private static final Set<String> RUNS_ON = Set.of("hosted_on");

  private SystemTopology() {}

  static List<Ci> read(Path file, String system) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    JsonNode graph = VocabularyJson.mapper().readTree(Files.readAllBytes(file));
    List<Ci> cis = new ArrayList<>();
    for (JsonNode node : graph.path("nodes")) {
      String id = node.path("id").asText();
      cis.add(
          new Ci(
              system + "." + id,
              node.path("type").asText().toLowerCase(Locale.ROOT),
              "",
              Ci.DEFAULT_TIER,
              targets(graph, system, id, RUNS_ON),
              targets(graph, system, id, DEPENDS_ON),
              List.of(),
              Map.of()));
    }
    return cis;
  }

  private static List<String> targets(
      JsonNode graph, String system, String from, Set<String> kinds) {
    Set<String> targets = new TreeSet<>();
    for (JsonNode edge : graph.path("edges")) {
      String to = edge.path("target").asText();
      if (edge.path("source").asText().equals(from)
          && kinds.contains(edge.path("label").asText())
          && !to.equals(from)) {
        targets.add(system + "." + to);
      }
    }
    return List.copyOf(targets);
  }
}
