package io.diapason.ticketing.throttle;

import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.util.Set;

/**
 * How much somebody is spared on one channel.
 *
 * @param most how many messages come one by one, from 1
 * @param within in how long a time
 * @param loud the priorities that always come
 */
public record ThrottleRule(int most, Duration within, Set<Priority> loud) {

  public ThrottleRule {
    loud = Set.copyOf(loud);
    if (most < 1 || within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException(
          "Expected at least one message in a time, but got " + most + " in " + within);
    }
  }
}
