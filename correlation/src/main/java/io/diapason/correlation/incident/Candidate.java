package io.diapason.correlation.incident;

import io.diapason.correlation.Weights;
import io.diapason.vocabulary.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An incident that an alert may belong to.
 *
 * @param incident the incident
 * @param evidence what speaks for it, but for time
 * @param since the seconds since it grew last
 * @param patience how many seconds it waits for its next alert
 * @param closeness 0 to 1, higher is nearer
 */
record Candidate(
    IncidentState incident, Evidence evidence, double since, double patience, double closeness) {

  /**
   * The likeliest first: the nearest and busiest, since an alert rather belongs to what is breaking
   * now than to what is fading. Of equals the elder, so that the order is the same on every run.
   */
  static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.likelihood())
          .thenComparingDouble(candidate -> -candidate.closeness())
          .thenComparing(Candidate::incident, IncidentPolicy.ELDEST_FIRST);

  private double likelihood() {
    return closeness * incident.growth().pulseAfter(since);
  }

  /** Why the alert may belong to it, in words and numbers. */
  String reason(Weights weights, double usualGap) {
    String parts =
        parts(weights).stream()
            .map(part -> String.format(Locale.ROOT, "%s (%.2f)", part.words(), part.says()))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "%s; %.1f s after its last alert, where %.1f s are usual; closeness %.2f",
        parts,
        since,
        incident.growth().meanGap(usualGap),
        closeness);
  }

  /** The numbers behind it. */
  Explanation.Weighing weighing(double threshold, double usualGap) {
    double gap = incident.growth().meanGap(usualGap);
    return new Explanation.Weighing(closeness, threshold, since, patience, gap);
  }

  /** What speaks for it, in parts. */
  List<Explanation.Part> parts(Weights weights) {
    return evidence.parts(weights, firstName());
  }

  private String firstName() {
    Episode episode =
        evidence.neighbour() == null ? null : incident.episodes().get(evidence.neighbour().ci());
    return episode == null ? "it" : episode.firstName();
  }
}
