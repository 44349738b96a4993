package io.diapason.ml.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * By how much one model is better than another on the same rows.
 *
 * <p>The interval is a paired bootstrap: rows are drawn anew, with both models' answers together,
 * and the middle 95 % of the differences are kept (Efron and Tibshirani, 1993).
 *
 * @param difference of the shares that are right, or of another {@link Measure}, candidate less
 *     other, -1 to 1
 * @param low the lower end of the interval
 * @param high the upper end
 * @param rows how many were compared
 */
public record Comparison(double difference, double low, double high, int rows) {

  static final int DRAWS = 2_000;

  private static final double TAIL = 0.025;

  /** Compares answers to the same rows in the same order. */
  public static Comparison of(List<Boolean> candidate, List<Boolean> other, long seed) {
    if (candidate.size() != other.size()) {
      throw new IllegalArgumentException(
          "Expected both on the same rows, but got %d and %d"
              .formatted(candidate.size(), other.size()));
    }
    int rows = candidate.size();
    if (rows == 0) {
      return new Comparison(0, 0, 0, 0);
    }
    int[] gain = new int[rows];
    for (int at = 0; at < rows; at++) {
      gain[at] = (candidate.get(at) ? 1 : 0) - (other.get(at) ? 1 : 0);
    }
    double[] drawn = new double[DRAWS];
    Random random = new Random(seed);
    for (int draw = 0; draw < DRAWS; draw++) {
      long sum = 0;
      for (int at = 0; at < rows; at++) {
        sum += gain[random.nextInt(rows)];
      }
      drawn[draw] = (double) sum / rows;
    }
    return of((double) Arrays.stream(gain).sum() / rows, drawn, rows);
  }

  /** From what the bootstrap drew, which is sorted here. */
  static Comparison of(double difference, double[] drawn, int rows) {
    Arrays.sort(drawn);
    return new Comparison(
        difference, drawn[(int) (DRAWS * TAIL)], drawn[(int) (DRAWS * (1 - TAIL)) - 1], rows);
  }
}
