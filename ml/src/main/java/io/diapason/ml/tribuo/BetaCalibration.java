package io.diapason.ml.tribuo;

import java.util.List;

/**
 * Bends the probability p of the likeliest label into how often such claims are right: the logistic
 * function of {@code a ln p - b ln(1 - p) + c}. What it gives or takes is shared among the other
 * labels as they stand, and the likeliest stays what it is.
 *
 * <p>Reference: Kull, Silva Filho, Flach, "Beta calibration", 2017.
 *
 * @param a how the claim counts, 0 or more
 * @param b how the doubt counts, 0 or more
 * @param c what is added
 */
record BetaCalibration(double a, double b, double c) {

  /** Leaves all as it is. */
  static final BetaCalibration NONE = new BetaCalibration(1, 1, 0);

  private static final double LEAST = 1e-6;
  private static final int STEPS = 4_000;
  private static final double RATE = 0.5;

  /**
   * Fitted by gradient descent on the log loss of being right; {@link #NONE} when there is too
   * little to fit on.
   *
   * @param claims the probability of the likeliest label, each
   * @param right whether it was the true one, each
   */
  static BetaCalibration fitted(List<Double> claims, List<Boolean> right) {
    if (claims.size() < 100) {
      return NONE;
    }
    double[][] inputs = claims.stream().map(BetaCalibration::input).toArray(double[][]::new);
    double[] hits = right.stream().mapToDouble(one -> one ? 1 : 0).toArray();
    double[] weights = {1, 1, 0};
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[3];
      for (int at = 0; at < inputs.length; at++) {
        double error = logistic(inputs[at], weights) - hits[at];
        for (int part = 0; part < slope.length; part++) {
          slope[part] += error * inputs[at][part] / inputs.length;
        }
      }
      for (int part = 0; part < slope.length; part++) {
        weights[part] -= RATE / (1 + step / 1000.0) * slope[part];
      }
      // A surer claim must never become a less sure one.
      weights[0] = Math.max(0, weights[0]);
      weights[1] = Math.max(0, weights[1]);
    }
    return new BetaCalibration(weights[0], weights[1], weights[2]);
  }

  /** Bends the largest of these probabilities, in place. */
  void bend(double[] shares, int best) {
    if (this.equals(NONE)) {
      return;
    }
    double before = shares[best];
    double after = logistic(input(before), new double[] {a, b, c});
    double rest = before >= 1 ? 0 : (1 - after) / (1 - before);
    double most = 0;
    for (int at = 0; at < shares.length; at++) {
      shares[at] = at == best ? after : shares[at] * rest;
      most = at == best ? most : Math.max(most, shares[at]);
    }
    // With two labels close together the second could overtake; then both stand level.
    if (most > shares[best]) {
      double middle = (most + shares[best]) / 2;
      for (int at = 0; at < shares.length; at++) {
        shares[at] = Math.min(shares[at], middle);
      }
      double sum = 0;
      shares[best] = middle;
      for (double share : shares) {
        sum += share;
      }
      for (int at = 0; at < shares.length; at++) {
        shares[at] /= sum;
      }
    }
  }

  private static double[] input(double claim) {
    double bounded = Math.min(1 - LEAST, Math.max(LEAST, claim));
    return new double[] {Math.log(bounded), -Math.log(1 - bounded), 1};
  }

  private static double logistic(double[] input, double[] weights) {
    double sum = input[0] * weights[0] + input[1] * weights[1] + input[2] * weights[2];
    return 1 / (1 + Math.exp(-sum));
  }
}
