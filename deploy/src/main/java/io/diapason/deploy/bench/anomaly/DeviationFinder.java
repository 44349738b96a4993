package io.diapason.deploy.bench.anomaly;

import io.diapason.ml.anomaly.AnomalyConfig;
import java.util.BitSet;

/**
 * What people do without a detector: a value is odd when it lies so many standard deviations from a
 * mean. Of the values just before it is a z-score; of the first ones, and never learnt anew, it is
 * a threshold that somebody set after a look at the first chart.
 *
 * @param window how many values the mean is of
 * @param isFixed whether it is of the first ones
 * @param deviations from how many standard deviations on
 */
record DeviationFinder(int window, boolean isFixed, double deviations) implements Finder {

  @Override
  public String name() {
    return isFixed
        ? "static threshold at %.1f σ of the first %d".formatted(deviations, window)
        : "z-score over %d values, %.1f σ".formatted(window, deviations);
  }

  /** The same at another threshold. */
  DeviationFinder at(double others) {
    return new DeviationFinder(window, isFixed, others);
  }

  @Override
  public BitSet begins(KnownSeries series) {
    AnomalyConfig usual = AnomalyConfig.defaults();
    BitSet begins = new BitSet();
    int calmUntil = -1;
    for (int index = usual.warmUp(); index < series.size(); index++) {
      int from = isFixed ? 0 : Math.max(0, index - window);
      int to = isFixed ? Math.min(window, index) : index;
      if (distance(series.values(), from, to, series.values()[index]) >= deviations) {
        begins.set(index, index > calmUntil);
        calmUntil = index + usual.calmAfter();
      }
    }
    return begins;
  }

  private static double distance(double[] values, int from, int to, double value) {
    double sum = 0;
    for (int index = from; index < to; index++) {
      sum += values[index];
    }
    double mean = sum / (to - from);
    double squares = 0;
    for (int index = from; index < to; index++) {
      squares += (values[index] - mean) * (values[index] - mean);
    }
    double deviation = Math.sqrt(squares / (to - from));
    double distance = Math.abs(value - mean);
    return deviation > 0 ? distance / deviation : distance > 0 ? Double.MAX_VALUE : 0;
  }
}
