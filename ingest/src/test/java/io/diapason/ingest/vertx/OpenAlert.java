package io.diapason.ingest.vertx;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

  /** What the engine and the view would make of an event, given what is known of its alert. */
  static void apply(List<IncidentAlert> known, AlertEvent event) {
    IncidentAlert before =
        known.stream()
            .filter(alert -> alert.fingerprint().equals(event.fingerprint()))
            .findFirst()
            .orElse(null);
    if (before == null && event.kind() != AlertEvent.Kind.FIRING) {
      return;
    }
    known.remove(before);
    known.add(
        new IncidentAlert(
            event.fingerprint(),
            before == null ? event.name() : before.name(),
            "",
            before == null ? event.severity() : before.severity(),
            AlertStatus.valueOf(event.kind().name()),
            before == null ? List.of(event.receivedAt()) : before.firings(),
            event.endsAt(),
            before == null ? event.receivedAt() : before.joinedAt(),
            "opened it",
            before == null ? event.summary() : before.summary(),
            event.source(),
            before == null ? event.labels() : before.labels(),
            before == null ? event.annotations() : before.annotations(),
            before == null ? event.generatorUrl() : before.generatorUrl()));
  }

  /** The same, firing once more. */
  static IncidentAlert beganAt(IncidentAlert alert, Instant at) {
    return new IncidentAlert(
        alert.fingerprint(),
        alert.name(),
        alert.ci(),
        alert.severity(),
        AlertStatus.FIRING,
        List.of(at),
        null,
        alert.joinedAt(),
        alert.reason(),
        alert.summary(),
        alert.source(),
        alert.labels(),
        alert.annotations(),
        alert.generatorUrl());
  }

  /** A view of a list. */
  record View(List<IncidentAlert> alerts) implements AlertView {
    @Override
    public CompletionStage<List<IncidentAlert>> openAlerts(String tenant) {
      return CompletableFuture.completedFuture(
          alerts.stream().filter(alert -> alert.status().isOpen()).toList());
    }

    @Override
    public CompletionStage<Optional<IncidentAlert>> find(String tenant, Fingerprint fingerprint) {
      return CompletableFuture.completedFuture(
          alerts.stream().filter(alert -> alert.fingerprint().equals(fingerprint)).findFirst());
    }
  }
}
