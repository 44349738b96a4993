package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;

/**
 * An alert that fires, and what is known at that moment.
 *
 * @param book what is remembered of the tenant
 * @param change what became of the alert
 * @param surroundings the estate then
 * @param ci the CI that the alert's labels name; empty when they name none
 */
record Arrival(IncidentBook book, AlertChange change, Surroundings surroundings, String ci) {

  Arrival(IncidentBook book, AlertChange change, Surroundings surroundings) {
    this(book, change, surroundings, surroundings.topology().ciOf(change.labels()));
  }

  /** Its CI, or what stands for one. */
  String place() {
    return Place.of(ci, change.name());
  }

  Topology topology() {
    return surroundings.topology();
  }

  Fingerprint fingerprint() {
    return change.fingerprint();
  }

  String tenant() {
    return change.tenant();
  }

  Instant at() {
    return change.at();
  }

  /** What gap in seconds between two alerts of one happening is usual in the tenant. */
  double usualGap(CorrelationConfig config) {
    return book.pace(config).gapSeconds();
  }

  /** How many seconds an incident waits for its next alert. */
  double patience(CorrelationConfig config, IncidentState incident) {
    boolean small = topology().isSmallSystem(place());
    return config.patience().seconds(incident.growth().meanGap(usualGap(config)), small);
  }
}
