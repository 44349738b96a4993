package io.diapason.deploy.bench.correlation.replayed;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.bench.correlation.judge.Judge.Suspect;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the incidents that a replay wrote as verdicts on the stream that it replayed. An event
 * belongs to the last firing of its alert that began no later than the event says; so only the end
 * of the story is told, not how it came about.
 */
final class ReplayedVerdicts {

  /** By fingerprint: the incident of each firing. */
  private final Map<String, TreeMap<Instant, String>> firings = new HashMap<>();

  private final Map<String, List<Suspect>> causes = new HashMap<>();

  private ReplayedVerdicts() {}

  static Verdicts read(KnownStream stream, Path incidents) throws IOException {
    ReplayedVerdicts read = new ReplayedVerdicts();
    for (String line : Files.readAllLines(incidents)) {
      read.take(VocabularyJson.mapper().readTree(line));
    }
    List<String> last = new ArrayList<>();
    for (KnownAlert alert : stream.alerts()) {
      last.add(read.incident(alert.event()));
    }
    return new Verdicts(stream, last, last, last, read.causes, read.causes);
  }

  private void take(JsonNode incident) {
    String id = incident.path("id").asText();
    for (JsonNode alert : incident.path("alerts")) {
      TreeMap<Instant, String> known =
          firings.computeIfAbsent(alert.path("fingerprint").asText(), any -> new TreeMap<>());
      for (JsonNode firing : alert.path("firings")) {
        known.put(Instant.parse(firing.asText()), id);
      }
    }
    List<Suspect> suspects = new ArrayList<>();
    for (JsonNode cause : incident.path("causes")) {
      suspects.add(
          new Suspect(
              Stream.of("ci", "change")
                  .filter(cause::hasNonNull)
                  .map(field -> cause.path(field).asText())
                  .toList()));
    }
    causes.put(id, suspects);
  }

  private String incident(AlertEvent event) {
    Instant began = event.startsAt() == null ? event.receivedAt() : event.startsAt();
    Map.Entry<Instant, String> firing =
        firings.getOrDefault(event.fingerprint().value(), new TreeMap<>()).floorEntry(began);
    return firing == null ? "" : firing.getValue();
  }
}
