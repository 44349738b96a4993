package io.diapason.deploy.bench.correlation.published;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.LineReader;
import io.diapason.deploy.bench.correlation.stream.SpokenAlert;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Alerts of running microservice systems into which faults were injected, with the true cause and
 * the topology: MicroSS (GAIA, 2021) and Online Boutique (AIOps Challenge, 2022), as compiled by
 * Riddell et al., FORGE 2026.
 *
 * <p>Names repeat from system to system, so the CI of an alert is {@code system.entity}. An alert
 * says when it fires and never when it is over; then it is over when nobody repeats it for five
 * minutes, as everywhere.
 */
public final class MicroserviceFaultAlerts {

  private static final String ALERTS = ".ndjson.gz";

  private final Path folder;

  /** The data set in this folder. */
  public MicroserviceFaultAlerts(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads one of its streams, such as {@code cells-public} or {@code MicroSS.alerts}.
   *
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when a line is not as expected
   */
  public KnownStream read(String stream) throws IOException {
    LineReader reader = new LineReader();
    List<KnownAlert> alerts = new ArrayList<>();
    Set<String> systems = new TreeSet<>();
    try (BufferedReader lines = Gzip.lines(folder.resolve(stream + ALERTS))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = VocabularyJson.mapper().readTree(line);
        systems.add(node.path("system").asText());
        Instant at = Instant.ofEpochMilli(node.path("ts").asLong());
        alerts.add(
            reader.read(
                node.path("id").asText(), node.path("incident").asText(""), line(node, at)));
      }
    }
    List<Ci> estate = new ArrayList<>();
    List<KnownIncident> incidents = new ArrayList<>();
    for (String system : systems) {
      estate.addAll(SystemTopology.read(folder.resolve(system + ".topology.json"), system));
      incidents.addAll(incidents(folder.resolve(system + ".incidents.csv"), system));
    }
    return new KnownStream(stream, estate, List.of(), alerts, incidents, Instant.MIN);
  }

  private static String line(JsonNode node, Instant at) {
    String system = node.path("system").asText();
    boolean isLog = node.path("kind").asText().equals("log");
    Map<String, String> labels = new TreeMap<>();
    // The state of a log alert counts lines, and a count identifies nothing.
    String state = isLog ? "" : " " + node.path("state").asText();
    labels.put("alertname", node.path("name").asText() + state);
    labels.put("service", system + "." + node.path("entity").asText());
    labels.put("job", node.path("kind").asText());
    for (String field : List.of("host", "peer")) {
      if (node.hasNonNull(field)) {
        labels.put(field, system + "." + node.path(field).asText());
      }
    }
    return SpokenAlert.firing(labels, node.path("text").asText(), at).line(at);
  }

  private static List<KnownIncident> incidents(Path file, String system) throws IOException {
    List<KnownIncident> incidents = new ArrayList<>();
    if (!Files.exists(file)) {
      return incidents;
    }
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.get(0).split(",", -1));
    int root = header.indexOf("root_cause_entity");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      incidents.add(new KnownIncident(cells[0], system, Set.of(system + "." + cells[root])));
    }
    return incidents;
  }
}
