package io.diapason.correlation.hindsight;

import io.diapason.correlation.FaultModel;
import io.diapason.correlation.topology.Topology;

/**
 * The figures of a {@link FaultModel} as natural logarithms of densities per CI and second; so they
 * add up, and only differences mean something.
 */
final class Chances {

  private static final double SECONDS_PER_DAY = 86_400;

  /** One alert that came late should not outweigh all others. */
  private static final double LEAST = -12;

  /** This share of delays is spread over the whole window: some monitoring is very slow. */
  private static final double SLOW = 0.1;

  private final double delay;
  private final double window;
  private final double fault;
  private final double loner;
  private final double together;
  private final double speaks;
  private final double silent;
  private final double[] passes = new double[Topology.FARTHEST_HOPS + 1];
  private final double[] spared = new double[Topology.FARTHEST_HOPS + 1];
  private final double[] reached = new double[Topology.FARTHEST_HOPS + 1];

  Chances(FaultModel model) {
    delay = model.delay().toMillis() / 1000.0;
    window = model.window().toMillis() / 1000.0;
    fault = Math.log(model.faultsPerDay() / SECONDS_PER_DAY);
    loner = Math.log(model.lonersPerDay() / SECONDS_PER_DAY);
    together = Math.log(window);
    speaks = Math.log(model.speaks());
    silent = Math.log(1 - model.speaks());
    for (int hop = 0; hop < passes.length; hop++) {
      double passing = model.passes() * Math.pow(model.damped(), hop);
      passes[hop] = Math.log(passing);
      spared[hop] = Math.log(1 - passing * model.speaks());
      reached[hop] = hop == 0 ? 0 : reached[hop - 1] + passes[hop - 1];
    }
  }

  /** The longest time from the outbreak of a fault to an alert, in seconds. */
  double window() {
    return window;
  }

  /** That a CI breaks of itself. */
  double fault() {
    return fault;
  }

  /** That a broken CI raises an alert. */
  double speaks() {
    return speaks;
  }

  /** That a broken CI raises none. */
  double silent() {
    return silent;
  }

  /** That a fault passes the next link after so many. */
  double passes(int hops) {
    return passes[hops];
  }

  /** That nothing is heard from behind the next link after so many. */
  double spared(int hops) {
    return spared[hops];
  }

  /** That a fault comes so many links far. */
  double reached(int hops) {
    return reached[hops];
  }

  /** That alerts belong to nothing: one came by chance, and others with it. */
  double alone(int alerts) {
    return loner - (alerts - 1) * together;
  }

  /** That an alert comes so many seconds after the outbreak. */
  double delayed(double seconds) {
    return seconds < 0 || seconds > window
        ? LEAST
        : Math.max(
            LEAST, Math.log((1 - SLOW) * Math.exp(-seconds / delay) / delay + SLOW / window));
  }
}
