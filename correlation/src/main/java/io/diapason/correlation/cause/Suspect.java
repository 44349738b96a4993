package io.diapason.correlation.cause;

import io.diapason.correlation.CauseWeights;
import java.util.Map;

/**
 * The parts of a suspect's score, each 0 to 1.
 *
 * @param ci the CI suspected
 * @param surprise how surprising its own alerts and what others say of it are, beside the most
 *     surprising CI of the incident
 * @param reached the share of the other CIs of the incident that a fault here can have reached,
 *     each counting by how surprising its alerts are
 * @param hit the share of what hangs directly on it that broke
 * @param reach both together: how well a fault here explains the others
 * @param change how recently it was altered
 * @param severity how bad its worst alert is
 */
record Suspect(
    String ci,
    double surprise,
    double reached,
    double hit,
    double reach,
    double change,
    double severity) {

  /** What each part adds to the score. */
  Map<String, Double> parts(CauseWeights weights) {
    double unit = 1 / weights.total();
    return Map.of(
        "surprise", CausePolicy.rounded(weights.surprise() * surprise * unit),
        "reach", CausePolicy.rounded(weights.reach() * reach * unit),
        "change", CausePolicy.rounded(weights.change() * change * unit),
        "severity", CausePolicy.rounded(weights.severity() * severity * unit));
  }

  /** The weighed mean of the parts, 0 to 1. */
  double score(CauseWeights weights) {
    double sum =
        weights.surprise() * surprise
            + weights.reach() * reach
            + weights.change() * change
            + weights.severity() * severity;
    return sum / weights.total();
  }
}
