package io.diapason.ml.anomaly;

import java.util.Arrays;

/**
 * A sample of earlier values in ascending order, as large as it may become. A full one forgets any
 * of its values with equal probability for each new one, so that most are recent and some are old.
 * The arrays are never altered.
 */
final class Memory {

  private static final double OTHER_SIDE = 0.3;
  private static final double TINY = 1e-12;

  private Memory() {}

  /** The sample with one more value. */
  static float[] with(float[] sorted, float value, int most, long dice) {
    if (sorted.length < most) {
      int place = place(sorted, value);
      float[] more = new float[sorted.length + 1];
      System.arraycopy(sorted, 0, more, 0, place);
      more[place] = value;
      System.arraycopy(sorted, place, more, place + 1, sorted.length - place);
      return more;
    }
    int forgotten = (int) (Dice.share(dice) * sorted.length);
    int place = place(sorted, value);
    float[] next = sorted.clone();
    if (place <= forgotten) {
      System.arraycopy(sorted, place, next, place + 1, forgotten - place);
      next[place] = value;
    } else {
      System.arraycopy(sorted, forgotten + 1, next, forgotten, place - 1 - forgotten);
      next[place - 1] = value;
    }
    return next;
  }

  /** The value below which this share of the sample lies. */
  static float quantile(float[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  /**
   * How far a value lies from the middle of the sample, in spreads: the distance from the median to
   * the 5th or 95th percentile, whichever lies on the value's side. A side without any spread
   * counts as a third of the other, a sample without any as a hundredth of its value.
   */
  static double distance(float[] sorted, float value) {
    double median = quantile(sorted, 0.5);
    double above = quantile(sorted, 0.95) - median;
    double below = median - quantile(sorted, 0.05);
    double spread =
        value > median ? Math.max(above, OTHER_SIDE * below) : Math.max(below, OTHER_SIDE * above);
    return Math.abs(value - median) / (spread > 0 ? spread : Math.abs(median) / 100 + TINY);
  }

  private static int place(float[] sorted, float value) {
    int found = Arrays.binarySearch(sorted, value);
    return found < 0 ? -found - 1 : found;
  }
}
