package io.diapason.correlation;

import io.diapason.correlation.dedup.FlapPolicy;
import java.io.Serializable;
import java.time.Duration;

/**
 * By what correlation judges. All weights of the judgement stand here.
 *
 * @param patience how long an incident waits for its next alert
 * @param quietPeriod how long nothing new must come until an incident counts as settled
 * @param reopenWindow how long a resolved alert, and a closed incident, may come back as itself
 * @param flapping when an alert flaps, and is held open meanwhile
 * @param announceEvery the least time between two versions of a growing incident
 * @param maxHops how far apart on the topology two alerts may be, 0 to 4
 * @param attachThreshold the least closeness, 0 to 1, at which an alert joins an incident
 * @param mergeThreshold the least closeness, 0 to 1, at which one alert joins two incidents to one
 * @param weights how much each kind of evidence says
 * @param causes how much each part says when suspects are ranked
 * @param faults how faults travel, as they are taken to when what happened is looked back upon
 */
public record CorrelationConfig(
    Patience patience,
    Duration quietPeriod,
    Duration reopenWindow,
    FlapPolicy flapping,
    Duration announceEvery,
    int maxHops,
    double attachThreshold,
    double mergeThreshold,
    Weights weights,
    CauseWeights causes,
    FaultModel faults)
    implements Serializable {

  public CorrelationConfig {
    atLeast("quietPeriod", quietPeriod, Duration.ofSeconds(1));
    atLeast("reopenWindow", reopenWindow, Duration.ZERO);
    atLeast("announceEvery", announceEvery, Duration.ZERO);
    if (maxHops < 0 || maxHops > 4) {
      throw new IllegalArgumentException("Expected maxHops to be 0 to 4, but got " + maxHops);
    }
    share("attachThreshold", attachThreshold);
    share("mergeThreshold", mergeThreshold);
  }

  /** What needs no tuning to be useful. */
  public static CorrelationConfig defaults() {
    return new CorrelationConfig(
        Patience.defaults(),
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        FlapPolicy.defaults(),
        Duration.ofMillis(500),
        4,
        0.35,
        0.40,
        Weights.defaults(),
        CauseWeights.defaults(),
        FaultModel.defaults());
  }

  /**
   * How many links are looked along from a CI: in a large estate one, since almost everything there
   * is near everything within four.
   *
   * @param smallSystem whether the CI and all that hang together with it are one small system
   */
  public int hops(boolean smallSystem) {
    return smallSystem ? maxHops : Math.min(1, maxHops);
  }

  private static void atLeast(String name, Duration value, Duration least) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "Expected " + name + " to be at least " + least + ", but got " + value);
    }
  }

  private static void share(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "Expected " + name + " to be above 0 and at most 1, but got " + value);
    }
  }
}
