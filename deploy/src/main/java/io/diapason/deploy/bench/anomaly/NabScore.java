package io.diapason.deploy.bench.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The score of the Numenta Anomaly Benchmark, version 1.1, standard profile (Lavin and Ahmad, ICMLA
 * 2015): the first alarm in a window of a fault earns the more the earlier it comes, an alarm
 * outside costs the more the farther it lies behind the last window, and a window without an alarm
 * costs as much as the earliest alarm would have earned. 100 is the best there is, 0 is silence.
 */
final class NabScore {

  private static final double FALSE_ALARM = 0.11;
  private static final double PROBATION = 0.15;
  private static final int LONGEST_PROBATION = 5000;
  private static final double GREATEST = sigmoid(-1);

  /** What an alarm at one point would count; the window is -1 outside of all. */
  private record Point(double score, double count, int window) {}

  /**
   * The outcome over many series.
   *
   * @param score at most 100
   * @param threshold from which score of a point on there was an alarm
   */
  record Outcome(double score, double threshold) {}

  private final List<Point> points = new ArrayList<>();
  private int windows;
  private int judged;

  private static double sigmoid(double x) {
    return x > 3 ? -1 : 2 / (1 + Math.exp(5 * x)) - 1;
  }

  /** Adds a series with how odd each of its values was found. */
  void add(KnownSeries series, double[] scores) {
    int size = series.size();
    double probation = Math.min(Math.floor(PROBATION * size), PROBATION * LONGEST_PROBATION);
    int next = 0;
    int open = -1;
    KnownSeries.@Nullable Window before = null;
    boolean counted = false;
    for (int index = 0; index < size; index++) {
      if (open < 0
          && next < series.windows().size()
          && index == series.windows().get(next).from()) {
        open = next++;
        counted = false;
      }
      double count = open < 0 ? outside(index, before) : inside(index, series.windows().get(open));
      if (index >= probation) {
        points.add(new Point(scores[index], count, open < 0 ? -1 : windows + open));
        if (open >= 0 && !counted) {
          counted = true;
          judged++;
        }
      }
      if (open >= 0 && index == series.windows().get(open).to()) {
        before = series.windows().get(open);
        open = -1;
      }
    }
    windows += series.windows().size();
  }

  private static double inside(int index, KnownSeries.Window window) {
    double length = window.to() - window.from() + 1.0;
    return sigmoid(-(window.to() - index + 1) / length) / GREATEST;
  }

  private static double outside(int index, KnownSeries.@Nullable Window before) {
    return FALSE_ALARM
        * (before == null
            ? -1
            : sigmoid((index - before.to()) / (double) (before.to() - before.from())));
  }

  /** The score with alarms from this threshold on. */
  Outcome at(double threshold) {
    return walk(threshold);
  }

  /** The score at the one threshold that serves all series best, as the benchmark chooses it. */
  Outcome best() {
    return walk(Double.NEGATIVE_INFINITY);
  }

  private Outcome walk(double least) {
    List<Point> falling = new ArrayList<>(points);
    falling.sort(Comparator.comparingDouble(Point::score).reversed());
    Map<Integer, Double> earned = new HashMap<>();
    double total = -judged;
    double top = total;
    double threshold = 1.1;
    boolean isFixed = least > Double.NEGATIVE_INFINITY;
    for (int index = 0; index < falling.size() && falling.get(index).score() >= least; ) {
      double score = falling.get(index).score();
      for (; index < falling.size() && falling.get(index).score() == score; index++) {
        total += gain(falling.get(index), earned);
      }
      if (isFixed || total > top) {
        top = total;
        threshold = score;
      }
    }
    return new Outcome(100 * (top + windows) / (2.0 * windows), threshold);
  }

  private static double gain(Point point, Map<Integer, Double> earned) {
    if (point.window() < 0) {
      return point.count();
    }
    double before = earned.getOrDefault(point.window(), -1.0);
    if (point.count() <= before) {
      return 0;
    }
    earned.put(point.window(), point.count());
    return point.count() - before;
  }
}
