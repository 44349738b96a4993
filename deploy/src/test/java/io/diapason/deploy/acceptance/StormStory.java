package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.storm.CanonicalLabels;
import io.diapason.deploy.storm.JudgedIncident;
import io.diapason.deploy.storm.Storm;
import io.diapason.deploy.storm.StormFiles;
import io.diapason.deploy.storm.StormGenerator;
import io.diapason.deploy.storm.StormPlan;
import io.diapason.deploy.storm.StormScore;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The storm of 20,000 events of 5 faults among noise, and what must have come of it. */
record StormStory(Storm storm, Path folder, Path config) {

  static final int EVENTS = 20_000;
  static final int FAULTS = 5;

  /** Makes the storm of a seed as if it ended now, with its estate as a configuration. */
  static StormStory make(long seed, Path folder) throws IOException {
    Instant base = Instant.now().minus(StormPlan.acceptance().span());
    Storm storm = new StormGenerator(seed, base).generate(StormPlan.acceptance());
    Path files = folder.resolve("storm");
    StormFiles.write(storm, files);
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.copy(files.resolve("topology.yaml"), config.resolve("topology.yaml"));
    return new StormStory(storm, files, config);
  }

  /** Checks the groups, the tickets and the books of a product that has heard the whole storm. */
  void assertToldRightBy(Product product) {
    // The last of what grew is announced half a second later.
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertShownRightBy(product));
  }

  /** The largest incident says why, and so does an alert of it beside one of another. */
  static void assertExplainedBy(Product product) {
    List<JsonNode> incidents =
        product.api().incidents(2).stream()
            .sorted(
                java.util.Comparator.comparingInt(
                    (JsonNode incident) -> -incident.path("alertCount").asInt()))
            .toList();
    String id = incidents.get(0).path("id").asText();
    String first = fingerprint(incidents.get(0), 0);
    String other = fingerprint(incidents.get(1), 0);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              JsonNode story = product.api().explanation(id, 20);
              assertThat(story.path("summary").asText())
                  .contains("alerts on")
                  .contains("What broke first is thought to be");
              assertThat(story.path("members").path("items"))
                  .hasSize(20)
                  .allSatisfy(member -> assertThat(member.has("explanation")).isTrue());
              assertThat(story.path("causes").get(0).path("parts").has("reach")).isTrue();
            });
    JsonNode apart = whyNot(product, first, other);
    assertThat(apart.path("together").asBoolean()).isFalse();
    assertThat(apart.path("answer").asText()).startsWith("Not together: ").contains("closeness");
    assertThat(apart.path("alone").path("parts")).hasSize(8);
    JsonNode same = whyNot(product, first, fingerprint(incidents.get(0), 1));
    assertThat(same.path("together").asBoolean()).isTrue();
    assertThat(product.get("/api/v1/explanations/why-not?alert=v1:0&and=" + first).statusCode())
        .isEqualTo(404);
  }

  private static JsonNode whyNot(Product product, String one, String other) {
    return product.api().whyNot(one, other);
  }

  private static String fingerprint(JsonNode incident, int alert) {
    return incident.path("alerts").get(alert).path("fingerprint").asText();
  }

  private void assertShownRightBy(Product product) {
    List<JsonNode> incidents =
        product.api().incidents(5000).stream()
            .filter(incident -> !incident.path("state").asText().equals("MERGED"))
            .toList();
    List<JudgedIncident> judged =
        incidents.stream().map(StormStory::labelsOf).map(JudgedIncident::of).toList();

    StormScore score = StormScore.of(judged, storm.truth());

    assertThat(score.compoundIncidents()).as("%s", score).isEqualTo(FAULTS);
    assertThat(score.exactFaults()).as("%s", score).isEqualTo(FAULTS);
    assertThat(score.missingAlerts()).as("%s", score).isZero();
    assertThat(judged).hasSize(FAULTS + StormPlan.acceptance().noiseAlerts());
    assertOneTicketEach(product, incidents);
  }

  private static void assertOneTicketEach(Product product, List<JsonNode> incidents) {
    Map<String, Set<String>> tickets = new HashMap<>();
    for (JsonNode ticket : product.api().tickets()) {
      if (!ticket.path("state").asText().equals("MERGED")) {
        tickets
            .computeIfAbsent(ticket.path("incidentId").asText(), any -> new HashSet<>())
            .add(ticket.path("id").asText());
      }
    }
    for (JsonNode incident : incidents) {
      if (incident.path("alertCount").asInt() > 1) {
        assertThat(tickets.get(incident.path("id").asText()))
            .as("tickets of %s", incident.path("title").asText())
            .hasSize(1);
      }
    }
    assertThat(tickets.values()).allSatisfy(those -> assertThat(those).hasSize(1));
  }

  private static Set<String> labelsOf(JsonNode incident) {
    Set<String> alerts = new HashSet<>();
    for (JsonNode alert : incident.path("alerts")) {
      Map<String, String> labels = new HashMap<>();
      alert
          .path("labels")
          .properties()
          .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
      alerts.add(CanonicalLabels.text(labels));
    }
    return alerts;
  }

  /** The fingerprints of each incident in a replay's result. */
  static Set<Set<String>> groupsOf(Path incidentsFile) throws IOException {
    Set<Set<String>> groups = new HashSet<>();
    for (String line : Files.readAllLines(incidentsFile)) {
      groups.add(fingerprints(VocabularyJson.mapper().readTree(line)));
    }
    return groups;
  }

  static Set<String> fingerprints(JsonNode incident) {
    List<String> found = new ArrayList<>();
    incident.path("alerts").forEach(alert -> found.add(alert.path("fingerprint").asText()));
    return new HashSet<>(found);
  }
}
