package io.diapason.correlation.incident;

import static io.diapason.correlation.incident.Decimals.one;
import static io.diapason.correlation.incident.Decimals.two;

import io.diapason.correlation.Weights;
import io.diapason.vocabulary.Explanation;
import java.util.Comparator;
import java.util.List;

/**
 * An incident that an alert may belong to.
 *
 * @param incident the incident
 * @param evidence what speaks for it, but for time
 * @param since the seconds since it grew last
 * @param patience how many seconds it waits for its next alert
 * @param closeness 0 to 1, higher is nearer
 * @param likelihood the closeness times how many firings the incident had lately
 */
record Candidate(
    IncidentState incident,
    Evidence evidence,
    double since,
    double patience,
    double closeness,
    double likelihood) {

  /**
   * The likeliest first: the nearest and busiest, since an alert rather belongs to what is breaking
   * now than to what is fading. Of equals the elder, so that the order is the same on every run.
   */
  static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.likelihood())
          .thenComparingDouble(candidate -> -candidate.closeness())
          .thenComparing(Candidate::incident, IncidentPolicy.ELDEST_FIRST);

  static Candidate of(
      IncidentState incident, Evidence evidence, double since, double patience, double closeness) {
    double likelihood = closeness * incident.growth().pulseAfter(since);
    return new Candidate(incident, evidence, since, patience, closeness, likelihood);
  }

  /** Why the alert may belong to it, in words and numbers. */
  String reason(Weights weights, double usualGap) {
    StringBuilder words = new StringBuilder(128);
    for (Explanation.Part part : parts(weights)) {
      words.append(part.words()).append(" (").append(two(part.says())).append("); ");
    }
    return words
        .append(one(since))
        .append(" s after its last alert, where ")
        .append(one(incident.growth().meanGap(usualGap)))
        .append(" s are usual; closeness ")
        .append(two(closeness))
        .toString();
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
