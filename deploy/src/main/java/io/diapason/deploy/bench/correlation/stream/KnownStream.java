package io.diapason.deploy.bench.correlation.stream;

import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A stream with its truth.
 *
 * @param name as it stands in tables
 * @param estate the topology that is known; empty for none
 * @param changes in the order of time
 * @param alerts in the order of time
 * @param incidents those whose cause is known
 * @param scoredFrom what comes before is for learning only and is not scored
 */
public record KnownStream(
    String name,
    List<Ci> estate,
    List<Change> changes,
    List<KnownAlert> alerts,
    List<KnownIncident> incidents,
    Instant scoredFrom) {

  public KnownStream {
    estate = List.copyOf(estate);
    changes = List.copyOf(changes);
    alerts = List.copyOf(alerts);
    incidents = List.copyOf(incidents);
  }

  /** The same without any topology. */
  public KnownStream withoutTopology() {
    return new KnownStream(
        name + ", no topology", List.of(), changes, alerts, incidents, scoredFrom);
  }

  /** Whether an event of this stream counts. */
  public boolean counts(KnownAlert alert) {
    return alert.scored() && !alert.event().receivedAt().isBefore(scoredFrom);
  }

  /** From the first to the last event that is scored, in days. */
  public double days() {
    List<Instant> moments =
        alerts.stream()
            .map(alert -> alert.event().receivedAt())
            .filter(at -> !at.isBefore(scoredFrom))
            .toList();
    if (moments.isEmpty()) {
      return 0;
    }
    Duration span = Duration.between(moments.get(0), moments.get(moments.size() - 1));
    return span.toMillis() / (double) Duration.ofDays(1).toMillis();
  }
}
