package io.diapason.correlation;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long an incident waits for its next alert before it counts as over. An incident has a tempo
 * of its own: where alerts came every four seconds, a minute of silence says more than where they
 * came every two minutes. So the wait is a number of its mean gaps, within bounds. In a small
 * system, where everything is near everything, the shortest wait holds; in a larger estate nearness
 * tells happenings apart as well as time, and it is twice as long.
 *
 * @param least the shortest wait, however fast the alerts came; from 1 second
 * @param most the longest wait, however slowly they came
 * @param gaps how many mean gaps it waits; from 1
 * @param firstGap what a gap is taken to be before anything is known of the tenant
 */
public record Patience(Duration least, Duration most, double gaps, Duration firstGap)
    implements Serializable {

  /** How many times longer an incident waits for one more alert on a CI that is still broken. */
  public static final double STILL_BROKEN = 2;

  public Patience {
    if (least.compareTo(Duration.ofSeconds(1)) < 0 || most.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "Expected a wait of at least 1 s and a longest one not below the shortest, but got "
              + least
              + " and "
              + most);
    }
    if (!(gaps >= 1) || firstGap.isNegative()) {
      throw new IllegalArgumentException(
          "Expected at least 1 gap of 0 s or more, but got " + gaps + " of " + firstGap);
    }
  }

  /** What needs no tuning to be useful. */
  public static Patience defaults() {
    return new Patience(Duration.ofSeconds(60), Duration.ofMinutes(15), 6, Duration.ofSeconds(30));
  }

  /** The wait in seconds for a mean gap in seconds. */
  public double seconds(double meanGap, boolean smallSystem) {
    double shortest = (smallSystem ? 1.0 : 2.0) * least.toSeconds();
    return Math.min((double) most.toSeconds(), Math.max(shortest, gaps * meanGap));
  }

  /** However long an incident may wait, in seconds. */
  public double longestSeconds() {
    return STILL_BROKEN * most.toSeconds();
  }
}
