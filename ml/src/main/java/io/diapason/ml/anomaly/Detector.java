package io.diapason.ml.anomaly;

/**
 * Scores a value against what is remembered of its series, and learns from it. Two things can be
 * odd: the value itself, which finds spikes and what jumps, and the mean of the newest twelve,
 * which finds what drifts, stays or stops.
 *
 * <p>The sizes are part of what is remembered and of what the thresholds mean, so they are no
 * settings. Measured by {@code bench anomalies}.
 */
final class Detector {

  static final int VALUES = 2048;
  static final int MEANS = 1024;
  static final int NEWEST = 12;

  /** A mean is odd less often by chance than a value, and yet odder when it is. */
  private static final double MEAN_WEIGHT = 0.8;

  /** From which distance on a value is as odd as it is alone, in spreads of the sample. */
  private static final double FAR = 2;

  private static final double WORTH_A_LOOK = 0.1;

  private Detector() {}

  /** The state with the value among the newest; it is not learnt yet. */
  static SeriesState see(SeriesState state, float value) {
    float[] recent = state.recent();
    int kept = Math.min(recent.length, NEWEST - 1);
    float[] newest = new float[kept + 1];
    System.arraycopy(recent, recent.length - kept, newest, 0, kept);
    newest[kept] = value;
    return state.seen(newest);
  }

  /** How odd the newest value of a state is. */
  static Oddness score(SeriesState state) {
    float value = value(state);
    float mean = mean(state);
    double ofValue = odd(state.values(), value);
    double ofMean = MEAN_WEIGHT * odd(state.means(), mean);
    return ofValue >= ofMean ? new Oddness(ofValue, value, false) : new Oddness(ofMean, mean, true);
  }

  /** Alone among its like, and not just beside them: a new least of a series is no news. */
  private static double odd(float[] sorted, float value) {
    double isolation = Isolation.score(sorted, value);
    return isolation < WORTH_A_LOOK
        ? isolation
        : isolation * Math.min(1, Memory.distance(sorted, value) / FAR);
  }

  /** The state with its newest value learnt. */
  static SeriesState learn(SeriesState state) {
    long first = Dice.next(state.dice());
    long second = Dice.next(first);
    return state.learnt(
        second,
        Memory.with(state.values(), value(state), VALUES, first),
        Memory.with(state.means(), mean(state), MEANS, second));
  }

  private static float value(SeriesState state) {
    float[] recent = state.recent();
    return recent[recent.length - 1];
  }

  private static float mean(SeriesState state) {
    float[] recent = state.recent();
    double sum = 0;
    for (float value : recent) {
      sum += value;
    }
    return (float) (sum / Math.max(1, recent.length));
  }
}
