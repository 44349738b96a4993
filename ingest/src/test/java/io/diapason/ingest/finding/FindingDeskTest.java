package io.diapason.ingest.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.stream.InMemoryEventLog;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingDeskTest {

  private static final Instant FOUND = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant NOW = FOUND.plusSeconds(3);

  private final InMemoryEventLog log = new InMemoryEventLog(1);
  private final FindingDesk desk =
      new FindingDesk(
          new CountedDoor(
              new Door("d-test", () -> NOW, log, Instant.EPOCH),
              AdmissionPolicy.defaults(),
              new IngestMetrics(new PrometheusRegistry()),
              "default"));

  private static AlertEvent finding(AlertEvent.Kind kind) {
    boolean over = kind == AlertEvent.Kind.RESOLVED;
    return new AlertEvent(
        kind,
        "acme",
        Receipt.NONE,
        FOUND,
        "anomaly",
        new Fingerprint("v1:0123456789abcdef0123456789abcdef"),
        "Unusual latency",
        Severity.WARNING,
        "latency is 40",
        Map.of("service", "shop"),
        Map.of("score", "3.1"),
        FOUND.minusSeconds(60),
        over ? FOUND : null,
        over ? null : FOUND.plusSeconds(900),
        "");
  }

  private List<AlertEvent> admitted(AlertEvent.Kind kind) {
    desk.admit(finding(kind)).toCompletableFuture().join();
    return log.alerts().get(0);
  }

  @Test
  void becomesAnAlertWithAReceiptAndAMoment() {
    AlertEvent alert = admitted(AlertEvent.Kind.FIRING).get(0);
    assertThat(alert.receipt()).isEqualTo(new Receipt("d-test", 1));
    assertThat(alert.receivedAt()).isEqualTo(NOW);
    assertThat(alert.tenant()).isEqualTo("acme");
    assertThat(alert.startsAt()).isEqualTo(FOUND.minusSeconds(60));
    assertThat(alert.expiresAt()).as("as long as it said").isEqualTo(NOW.plusSeconds(900));
    assertThat(alert.labels()).containsEntry("service", "shop");
  }

  @Test
  void itsEndEndsTheSameAlert() {
    AlertEvent begin = admitted(AlertEvent.Kind.FIRING).get(0);
    AlertEvent end = admitted(AlertEvent.Kind.RESOLVED).get(1);
    assertThat(end.kind()).isEqualTo(AlertEvent.Kind.RESOLVED);
    assertThat(end.fingerprint()).isEqualTo(begin.fingerprint());
    assertThat(end.endsAt()).isEqualTo(FOUND);
  }
}
