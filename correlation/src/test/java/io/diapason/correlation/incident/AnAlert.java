package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.at;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Map;

/** An alert as a member of an incident, and the change by which it became one. */
final class AnAlert {

  private AnAlert() {}

  static IncidentAlert alert(String name, String ci, double seconds) {
    Map<String, String> labels = Map.of("alertname", name, "service", ci);
    return new IncidentAlert(
        Fingerprint.of("default", labels),
        name,
        ci,
        Severity.WARNING,
        AlertStatus.FIRING,
        List.of(at(seconds)),
        null,
        at(seconds),
        "",
        "",
        "test",
        labels,
        Map.of(),
        "");
  }

  static AlertChange opened(IncidentAlert alert) {
    return new AlertChange(
        AlertChange.Kind.OPENED,
        "default",
        alert.joinedAt(),
        Receipt.NONE,
        alert.fingerprint(),
        alert.name(),
        alert.severity(),
        alert.status(),
        "",
        "",
        alert.labels(),
        Map.of(),
        "",
        alert.firings(),
        null);
  }
}
