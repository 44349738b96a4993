package io.diapason.deploy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneFaultTest {

  private static final int ALERTS = 1_234;

  private final List<byte[]> requests =
      new OneFault(1, Instant.parse("2026-03-02T09:00:00Z")).requests(ALERTS);

  private static JsonNode body(byte[] request) throws IOException {
    String text = new String(request, StandardCharsets.UTF_8);
    return VocabularyJson.mapper().readTree(text.substring(text.indexOf("\r\n\r\n") + 4));
  }

  @Test
  void theSwitchSpeaksFirstAndAlone() throws IOException {
    JsonNode first = body(requests.get(0));

    assertThat(first).hasSize(1);
    assertThat(first.at("/0/labels/alertname").textValue()).isEqualTo(OneFault.FIRST);
  }

  @Test
  void everyAlertIsAnotherOneOnAKnownCi() throws IOException {
    Topology estate = new Topology(OneFault.estate());
    Set<Map<String, String>> all = new HashSet<>();
    for (byte[] request : requests) {
      for (JsonNode alert : body(request)) {
        Map<String, String> labels =
            VocabularyJson.mapper().convertValue(alert.get("labels"), StringMap.class);
        assertThat(estate.ciOf(labels))
            .startsWith(labels.containsKey("pod") ? "app-0-" : "")
            .isNotEmpty();
        all.add(labels);
      }
    }

    assertThat(all).hasSize(ALERTS);
  }

  private static final class StringMap extends java.util.HashMap<String, String> {
    private static final long serialVersionUID = 1;
  }

  @Test
  void countsTheAlertsOfRequests() {
    int last = requests.size() - 1;

    assertThat(OneFault.in(IntStream.rangeClosed(0, last).toArray(), ALERTS)).isEqualTo(ALERTS);
    assertThat(OneFault.in(IntStream.range(1, last).toArray(), ALERTS)).isEqualTo(1_200);
  }

  @Test
  void knowsItsIncidentsAndPages() {
    Pages pages = new Pages();
    pages.told("{\"kind\":\"OPENED\",\"title\":\"BenchWarmLone7 on x\"}", 1);
    pages.told("{\"kind\":\"OPENED\",\"title\":\"BenchLinkDown on core-0 and 3 more alerts\"}", 2);
    pages.told("{\"kind\":\"REOPENED\",\"title\":\"BenchRefused on app-0-1\"}", 3);

    assertThat(pages.kinds()).isEqualTo(Map.of("OPENED", 1, "REOPENED", 1));
    assertThat(pages.first()).isEqualTo(2);
  }
}
