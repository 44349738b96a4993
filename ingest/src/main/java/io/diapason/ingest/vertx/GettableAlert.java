package io.diapason.ingest.vertx;

import io.diapason.vocabulary.IncidentAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An open alert as Alertmanager's API shows it.
 *
 * @param alert the alert
 * @param quiet what keeps it quiet now
 * @param now when it is shown
 */
record GettableAlert(IncidentAlert alert, Hush.Reasons quiet, Instant now) {

  static final String NAME_OF_RECEIVER = "diapason";
  static final Map<String, Object> RECEIVER = Map.of("name", NAME_OF_RECEIVER);

  private static final String ALERTNAME = "alertname";
  private static final Duration RENEWED_FOR = Duration.ofMinutes(5);

  String name() {
    return labels().getOrDefault(ALERTNAME, "");
  }

  /** Its labels; an alert of another family has its name in a field, and here as a label. */
  Map<String, String> labels() {
    if (alert.labels().containsKey(ALERTNAME)) {
      return alert.labels();
    }
    Map<String, String> labels = new HashMap<>(alert.labels());
    labels.put(ALERTNAME, alert.name());
    return labels;
  }

  Map<String, Object> json() {
    Instant startsAt =
        alert.firings().stream().max(Comparator.naturalOrder()).orElse(alert.joinedAt());
    Instant updatedAt =
        Stream.of(startsAt, alert.joinedAt()).max(Comparator.naturalOrder()).orElse(startsAt);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("annotations", alert.annotations());
    // The protocol wants an end; an alert without one holds for as long as a repeat renews it.
    shown.put("endsAt", Objects.requireNonNullElse(alert.endedAt(), now.plus(RENEWED_FOR)));
    shown.put("fingerprint", alert.fingerprint());
    shown.put("receivers", List.of(RECEIVER));
    shown.put("startsAt", startsAt);
    shown.put("status", status());
    shown.put("updatedAt", updatedAt);
    shown.put("generatorURL", alert.generatorUrl());
    shown.put("labels", labels());
    return shown;
  }

  private Map<String, Object> status() {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("inhibitedBy", quiet.inhibitedBy());
    status.put("mutedBy", quiet.mutedBy());
    status.put("silencedBy", quiet.silencedBy());
    status.put("state", quiet.isNone() ? "active" : "suppressed");
    return status;
  }
}
