package io.diapason.ml.anomaly;

import java.util.Arrays;

/**
 * A sample of earlier values in ascending order, as large as it may become. A full one forgets any
 * of its values with equal probability for each new one, so that most are recent and some are old.
 * The arrays are never altered.
 */
final class Memory {

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

  private static int place(float[] sorted, float value) {
    int found = Arrays.binarySearch(sorted, value);
    return found < 0 ? -found - 1 : found;
  }
}
