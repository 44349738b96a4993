package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Neighbour;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;

/**
 * An incident that an alert may belong to.
 *
 * @param incident the incident
 * @param neighbour the CI of it that is nearest to the alert's
 * @param episode what happened on that CI
 * @param since the time since the newest alert there
 * @param closeness 0 to 1, higher is nearer
 */
public record Candidate(
    IncidentState incident,
    Neighbour neighbour,
    Episode episode,
    Duration since,
    double closeness) {

  /** Nearest first; of equals the elder, so that the order is the same on every run. */
  static final Comparator<Candidate> NEAREST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.closeness())
          .thenComparing(Candidate::incident, IncidentPolicy.ELDEST_FIRST);

  /** Why the alert may belong to it, in words and numbers. */
  String reason() {
    String where =
        neighbour.hops() == 0
            ? "same CI as " + episode.firstName()
            : neighbour.path() + ", where " + episode.firstName() + " fired";
    return String.format(
        Locale.ROOT,
        "%s; %d hop%s, %.1f s after the last alert there; closeness %.2f",
        where,
        neighbour.hops(),
        neighbour.hops() == 1 ? "" : "s",
        Math.max(0, since.toMillis()) / 1000.0,
        closeness);
  }
}
