package io.diapason.ml.tribuo;

import java.util.List;

/**
 * Finds by how much margins must be stretched for their softmax to be as sure as it is right: the
 * factor that makes the true labels likeliest on lessons that the model has not seen.
 *
 * <p>Reference: Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", 2017
 * (temperature scaling; here the factor is the inverse of theirs).
 */
final class TemperatureScaling {

  private static final double LOWEST = -3;
  private static final double HIGHEST = 4;
  private static final int STEPS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double LEAST = 1e-12;

  private TemperatureScaling() {}

  /**
   * The factor; 1 without lessons.
   *
   * @param margins of each lesson
   * @param truths the index of each lesson's label; negative when the model does not know it
   */
  static double fitted(List<double[]> margins, int[] truths) {
    double low = LOWEST;
    double high = HIGHEST;
    if (margins.isEmpty()) {
      return 1;
    }
    for (int step = 0; step < STEPS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(margins, truths, Math.exp(left)) < loss(margins, truths, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** Probabilities that sum to 1. */
  static double[] softmax(double[] margins, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (double margin : margins) {
      most = Math.max(most, margin);
    }
    double[] shares = new double[margins.length];
    double sum = 0;
    for (int at = 0; at < margins.length; at++) {
      shares[at] = Math.exp(temperature * (margins[at] - most));
      sum += shares[at];
    }
    for (int at = 0; at < margins.length; at++) {
      shares[at] /= sum;
    }
    return shares;
  }

  private static double loss(List<double[]> margins, int[] truths, double temperature) {
    double loss = 0;
    for (int at = 0; at < truths.length; at++) {
      if (truths[at] >= 0) {
        double[] shares = softmax(margins.get(at), temperature);
        loss -= Math.log(Math.max(LEAST, shares[truths[at]]));
      }
    }
    return loss;
  }
}
