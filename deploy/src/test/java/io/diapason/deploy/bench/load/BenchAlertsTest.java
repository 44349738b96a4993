package io.diapason.deploy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchAlertsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final BenchAlerts alerts = new BenchAlerts(1, NOW);

  @Test
  void makesTenThousandDistinctAlertsInBatchesOfFifty() throws IOException {
    Set<String> labels = new HashSet<>();
    List<byte[]> requests = alerts.batches("First", 0);
    for (byte[] request : requests) {
      JsonNode batch = body(request);
      assertThat(batch).hasSize(BenchAlerts.BATCH);
      batch.forEach(alert -> labels.add(alert.get("labels").toString()));
    }

    assertThat(labels).hasSize(BenchAlerts.DISTINCT).hasSize(10_000);
  }

  @Test
  void saysTheSameAlertsAgainWithALaterEnd() throws IOException {
    JsonNode first = body(alerts.batches("First", 0).get(7)).get(3);
    JsonNode again = body(alerts.batches("First", 1).get(7)).get(3);

    assertThat(again.get("labels")).isEqualTo(first.get("labels"));
    assertThat(again.get("startsAt")).isEqualTo(first.get("startsAt"));
    assertThat(again.get("endsAt")).isNotEqualTo(first.get("endsAt"));
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(new BenchAlerts(1, NOW).singles("A", 20))
        .usingRecursiveComparison()
        .isEqualTo(alerts.singles("A", 20));
  }

  @Test
  void loneAlertsAreKnownByTheirName() throws IOException {
    JsonNode lone = body(alerts.singles("A", 3).get(2)).get(0);

    assertThat(lone.at("/labels/alertname").textValue()).isEqualTo(BenchAlerts.name("A", 2));
  }

  @Test
  void loneAlertsShareNothingButTheirSeverityInAnyRun() throws IOException {
    Set<String> values = new HashSet<>();
    for (String run : List.of("Warm", "R100x", "R1000x")) {
      for (byte[] request : alerts.singles(run, 300)) {
        body(request).get(0).get("labels").forEach(value -> values.add(value.textValue()));
      }
    }

    // Rule, cluster, instance, job and team of each, and the one severity.
    assertThat(values).hasSize(3 * 5 * 300 + 1);
  }

  /** Also checks that the head says how long the body is. */
  private static JsonNode body(byte[] request) throws IOException {
    String text = new String(request, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n") + 4;
    assertThat(text).contains("Content-Length: " + (text.length() - end) + "\r\n");
    return VocabularyJson.mapper().readTree(text.substring(end));
  }
}
