package io.diapason.deploy.bench.measure;

import java.util.List;

/** One figure that was measured several times; of an even number the lower middle is the median. */
public record Figure(double median, double least, double most) {

  /** Sums up; all are 0 when nothing was measured. */
  public static Figure of(List<Double> values) {
    if (values.isEmpty()) {
      return new Figure(0, 0, 0);
    }
    List<Double> sorted = values.stream().sorted().toList();
    int last = sorted.size() - 1;
    return new Figure(sorted.get(last / 2), sorted.get(0), sorted.get(last));
  }

  /** How many times the other's median this one's is; 0 when the other is 0. */
  public double ratioTo(Figure other) {
    return other.median == 0 ? 0 : median / other.median;
  }
}
