package io.diapason.ml.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether a candidate may replace what answers now: only when it is surely better on rows
 * that neither has seen, and says honestly how sure it is.
 */
public final class Gate {

  /** A model whose claims are further off than this on average is not promoted. */
  public static final double WORST_CALIBRATION_ERROR = 0.1;

  private static final int FEWEST_ROWS = 50;

  private Gate() {}

  /** Why not, in sentences, judged by how often it is right; empty when it may pass. */
  public static List<String> objections(Comparison comparison, Scorecard candidate) {
    return objections(Measure.TOP_1, comparison, candidate);
  }

  /** Why not, in sentences; empty when the candidate may pass. */
  public static List<String> objections(
      Measure measure, Comparison comparison, Scorecard candidate) {
    List<String> objections = new ArrayList<>();
    if (comparison.rows() < FEWEST_ROWS) {
      objections.add(
          "Expected %d rows or more to compare on, but there are %d"
              .formatted(FEWEST_ROWS, comparison.rows()));
    }
    // Written so that a number that is none objects too.
    if (!(comparison.low() > 0)) {
      objections.add(
          String.format(
              Locale.ROOT,
              "Expected it %s for certain, but the difference is %+.4f (95%%"
                  + " interval %+.4f to %+.4f)",
              measure.wish(),
              comparison.difference(),
              comparison.low(),
              comparison.high()));
    }
    if (!(candidate.calibrationError() <= WORST_CALIBRATION_ERROR)) {
      objections.add(
          String.format(
              Locale.ROOT,
              "Expected its claims to be off by %.2f at most, but they are off by %.4f",
              WORST_CALIBRATION_ERROR,
              candidate.calibrationError()));
    }
    return List.copyOf(objections);
  }
}
