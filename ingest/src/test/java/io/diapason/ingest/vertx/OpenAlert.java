package io.diapason.ingest.vertx;

import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Alerts as the view shows them, for tests. */
final class OpenAlert {

  private OpenAlert() {}

  static IncidentAlert of(String name, AlertStatus status, String instance) {
    Instant at = Instant.parse("2026-03-01T12:00:00Z");
    Map<String, String> labels = Map.of("alertname", name, "instance", instance);
    return new IncidentAlert(
        Fingerprint.of("default", labels),
        name,
        "",
        Severity.ERROR,
        status,
        List.of(at),
        null,
        at,
        "opened it",
        name,
        "alertmanager",
        labels,
        Map.of("summary", "s"),
        "http://prometheus.example:9090/graph");
  }
}
