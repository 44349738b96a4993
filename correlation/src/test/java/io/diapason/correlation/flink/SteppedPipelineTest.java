package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.InhibitionRule;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The wiring that is said twice must say the same twice. */
class SteppedPipelineTest {

  private static final List<Control> CONTROLS =
      List.of(
          Control.estate(
              "default",
              at(-10),
              List.of(
                  ci("web").ownedBy("storefront").dependsOn("db").build(),
                  ci("db").ownedBy("database").build(),
                  ci("far").ownedBy("platform").build())),
          Control.rules(
              "default",
              at(-9),
              List.of(
                  new InhibitionRule(
                      "sevens",
                      List.of(new SilenceMatcher("alertname", "Alert1?7", true, true)),
                      List.of(new SilenceMatcher("alertname", "Alert[1-8]", true, true)),
                      List.of("service"))),
              List.of()),
          Control.quieted(
              "default",
              at(-8),
              List.of(
                  new Silence(
                      "s-1",
                      "default",
                      List.of(new SilenceMatcher("service", "web", false, true)),
                      at(-8),
                      at(600),
                      at(-8),
                      "ada",
                      "moving the rack",
                      Map.of())),
              List.of()));

  @Test
  void saysWhatTheJobSays() throws Exception {
    List<AlertEvent> storm = CorrelationPipelineTest.storm(new Random(29), 600);

    CorrelationPipelineTest.Said job =
        CorrelationPipelineTest.run(storm, CONTROLS, 2, Duration.ofSeconds(1));
    List<String> incidents = new ArrayList<>();
    List<String> quiet = new ArrayList<>();
    step(storm, incidents, quiet);

    assertThat(incidents).hasSizeGreaterThan(10);
    assertThat(quiet).hasSizeGreaterThan(10);
    assertThat(incidents)
        .containsExactlyInAnyOrderElementsOf(
            job.incidents().stream().map(VocabularyJson::text).toList());
    assertThat(quiet)
        .containsExactlyInAnyOrderElementsOf(
            job.quiet().stream().map(VocabularyJson::text).toList());
  }

  private static void step(List<AlertEvent> storm, List<String> incidents, List<String> quiet)
      throws Exception {
    TreeMap<Instant, List<AlertEvent>> byMoment = new TreeMap<>();
    storm.forEach(
        event -> byMoment.computeIfAbsent(event.receivedAt(), any -> new ArrayList<>()).add(event));
    SteppedPipeline pipeline = new SteppedPipeline(CorrelationConfig.defaults());
    for (Control control : CONTROLS) {
      pipeline.hear(control);
    }
    pipeline.hear(CorrelationPipelineTest.newDriver());
    for (Map.Entry<Instant, List<AlertEvent>> moment : byMoment.entrySet()) {
      pipeline.passTo(moment.getKey().minusMillis(1));
      for (AlertEvent event : moment.getValue()) {
        pipeline.hear(event);
      }
    }
    pipeline.passTo(Instant.ofEpochMilli(Long.MAX_VALUE));
    for (IncidentSnapshot incident : pipeline.incidents()) {
      incidents.add(VocabularyJson.text(incident));
    }
    for (QuietAlert alert : pipeline.quiet()) {
      quiet.add(VocabularyJson.text(alert));
    }
    pipeline.close();
  }
}
