package io.diapason.correlation;

import java.io.Serializable;
import java.time.Duration;

/**
 * How a fault is taken to travel and to be noticed when what has happened is looked back upon. It
 * breaks one CI, passes each link against the direction of dependence with some chance, and each CI
 * that it reaches raises its alerts after an exponential delay, or stays silent: a branching
 * process. Alerts that no fault explains come by chance.
 *
 * <p>The values are orders of magnitude for monitoring that repeats and averages over minutes; what
 * else was tried on made-up estates is in decision 0011.
 *
 * @param passes how likely a fault passes a link, 0 to 1, both excluded
 * @param damped what remains of that with each further link, above 0 to 1
 * @param speaks how likely a CI that it reaches raises an alert, 0 to 1, both excluded
 * @param delay the mean time from the outbreak to an alert
 * @param window the longest such time
 * @param faultsPerDay how often one CI breaks of itself in a day, above 0
 * @param lonersPerDay how many alerts one CI raises in a day that belong to nothing, above 0
 * @param doubt how many times likelier another explanation must be before alerts are moved, from 1
 */
public record FaultModel(
    double passes,
    double damped,
    double speaks,
    Duration delay,
    Duration window,
    double faultsPerDay,
    double lonersPerDay,
    double doubt)
    implements Serializable {

  public FaultModel {
    chance("passes", passes);
    chance("speaks", speaks);
    if (!(damped > 0 && damped <= 1)) {
      throw new IllegalArgumentException(
          "Expected damped to be above 0 and at most 1, but got " + damped);
    }
    if (delay.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(delay) < 0) {
      throw new IllegalArgumentException(
          "Expected a delay of at least 1 s and a window no shorter, but got "
              + delay
              + " and "
              + window);
    }
    if (!(faultsPerDay > 0 && lonersPerDay > 0 && doubt >= 1)) {
      throw new IllegalArgumentException(
          "Expected faults and loners above 0 a day and a doubt of at least 1, but got %s, %s and %s"
              .formatted(faultsPerDay, lonersPerDay, doubt));
    }
  }

  /** What needs no tuning to be useful. */
  public static FaultModel defaults() {
    return new FaultModel(
        0.5, 0.8, 0.85, Duration.ofSeconds(110), Duration.ofMinutes(10), 0.2, 3, 7);
  }

  private static void chance(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "Expected " + name + " to be above 0 and below 1, but got " + value);
    }
  }
}
