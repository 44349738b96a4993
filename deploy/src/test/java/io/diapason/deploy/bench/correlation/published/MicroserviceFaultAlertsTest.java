package io.diapason.deploy.bench.correlation.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicroserviceFaultAlertsTest {

  @TempDir private Path folder;

  @Test
  void readsAlertsTopologyAndCauses() throws IOException {
    write(
        alert("a-0", "metric", "cpu", "up", "\"host\": \"10.0.0.1\", \"peer\": null", 1_000),
        alert("a-1", "trace", "GET /", "500", "\"host\": null, \"peer\": \"db-0\"", 2_000));

    KnownStream stream = new MicroserviceFaultAlerts(folder).read("made-up");

    assertThat(stream.alerts())
        .extracting(KnownAlert::id, KnownAlert::incident, alert -> alert.event().labels())
        .containsExactly(
            tuple(
                "a-0",
                "Shop-1",
                java.util.Map.of(
                    "alertname", "cpu up",
                    "service", "Shop.cart-0",
                    "job", "metric",
                    "host", "Shop.10.0.0.1")),
            tuple(
                "a-1",
                "Shop-1",
                java.util.Map.of(
                    "alertname", "GET / 500",
                    "service", "Shop.cart-0",
                    "job", "trace",
                    "peer", "Shop.db-0")));
    assertThat(stream.incidents())
        .containsExactly(new KnownIncident("Shop-1", "Shop", Set.of("Shop.db-0")));
    assertThat(stream.estate())
        .extracting(Ci::id, Ci::kind, Ci::runsOn, Ci::dependsOn)
        .containsExactly(
            tuple("Shop.cart", "service", List.of(), List.of("Shop.cart-0")),
            tuple("Shop.cart-0", "service_instance", List.of("Shop.node-1"), List.of()),
            tuple("Shop.node-1", "host", List.of(), List.of()));
  }

  @Test
  void anAlertIsOverWhenNobodyRepeatsItForFiveMinutes() throws IOException {
    write(alert("a-0", "metric", "cpu", "up", "\"host\": null", 1_000));

    AlertEvent event = new MicroserviceFaultAlerts(folder).read("made-up").alerts().get(0).event();

    assertThat(event.expiresAt()).isEqualTo(event.receivedAt().plus(Duration.ofMinutes(5)));
  }

  @Test
  void theCountOfALogAlertDoesNotIdentifyIt() throws IOException {
    write(
        alert("a-0", "log", "template-7", "x6", "\"host\": null", 1_000),
        alert("a-1", "log", "template-7", "x9", "\"host\": null", 2_000));

    List<KnownAlert> alerts = new MicroserviceFaultAlerts(folder).read("made-up").alerts();

    assertThat(alerts.get(0).event().fingerprint()).isEqualTo(alerts.get(1).event().fingerprint());
  }

  private static String alert(
      String id, String kind, String name, String state, String rest, long at) {
    return """
        {"id": "%s", "kind": "%s", "name": "%s", "state": "%s", %s, "ts": %d, "entity": "cart-0",\
         "incident": "Shop-1", "system": "Shop", "text": "something"}"""
        .formatted(id, kind, name, state, rest, at);
  }

  private void write(String... lines) throws IOException {
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("made-up.ndjson.gz")))) {
      packed.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("Shop.incidents.csv"),
        "incident,start_ms,level,root_cause_entity\nShop-1,1,pod,db-0\n");
    Files.writeString(
        folder.resolve("Shop.topology.json"),
        """
        {"nodes": [{"id": "cart", "type": "Service"}, {"id": "cart-0", "type": "Service_Instance"},
                   {"id": "node-1", "type": "Host"}],
         "edges": [{"source": "cart", "target": "cart-0", "label": "has_instance"},
                   {"source": "cart-0", "target": "cart", "label": "instance_of"},
                   {"source": "cart", "target": "cart", "label": "control_flow"},
                   {"source": "cart-0", "target": "node-1", "label": "hosted_on"}]}
        """);
  }
}
