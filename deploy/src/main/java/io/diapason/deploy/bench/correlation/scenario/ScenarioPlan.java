package io.diapason.deploy.bench.correlation.scenario;

import java.time.Duration;

/**
 * How much happens.
 *
 * @param name as it stands in tables
 * @param seed of all that is made up
 * @param span how long the part that counts lasts
 * @param faults how many things break in it
 * @param noiseAlerts how many alerts in it belong to nothing
 * @param learning how long the same life went on before it, for learning only
 * @param domains how many teams run services, each with its stores
 */
public record ScenarioPlan(
    String name,
    long seed,
    Duration span,
    int faults,
    int noiseAlerts,
    Duration learning,
    int domains) {

  public ScenarioPlan {
    if (span.isNegative() || span.isZero() || learning.isNegative()) {
      throw new IllegalArgumentException(
          "Expected a span and no negative learning, but got " + span + " and " + learning);
    }
    if (faults < 0 || noiseAlerts < 0 || domains < 2) {
      throw new IllegalArgumentException(
          "Expected no negative counts and at least 2 domains, but got %d faults, %d noise, %d domains"
              .formatted(faults, noiseAlerts, domains));
    }
  }

  /** An ordinary bad day: 60 faults and 300 alerts that mean nothing. */
  public static ScenarioPlan day(long seed) {
    return new ScenarioPlan("day", seed, Duration.ofDays(1), 60, 300, Duration.ZERO, 12);
  }

  /** The same day in an estate so small that almost everything is within four links. */
  public static ScenarioPlan small(long seed) {
    return new ScenarioPlan("small", seed, Duration.ofDays(1), 60, 300, Duration.ZERO, 3);
  }

  /** Half a day in which something breaks every four minutes. */
  public static ScenarioPlan dense(long seed) {
    return new ScenarioPlan("dense", seed, Duration.ofHours(12), 200, 150, Duration.ZERO, 40);
  }

  /** The same with a day before it that is not scored. */
  public ScenarioPlan afterADay() {
    return new ScenarioPlan(
        name + " after a day", seed, span, faults, noiseAlerts, Duration.ofDays(1), domains);
  }

  Duration whole() {
    return learning.plus(span);
  }

  /** As many in the whole time as there are in the part that counts. */
  int overAll(int inSpan) {
    return (int) (inSpan * whole().toMillis() / span.toMillis());
  }
}
