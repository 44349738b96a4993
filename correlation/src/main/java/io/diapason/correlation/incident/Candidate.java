package io.diapason.correlation.incident;

import java.util.Comparator;

/**
 * An incident that an alert may belong to.
 *
 * @param incident the incident
 * @param closeness 0 to 1, higher is nearer
 * @param reason why, in words and numbers
 */
public record Candidate(IncidentState incident, double closeness, String reason) {

  /** Nearest first; of equals the elder, so that the order is the same on every run. */
  static final Comparator<Candidate> NEAREST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.closeness())
          .thenComparing(Candidate::incident, IncidentPolicy.ELDEST_FIRST);
}
