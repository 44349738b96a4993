package io.diapason.ticketing.ticket;

import java.time.Duration;

/**
 * How often and after what pauses an intent is tried again. The pause doubles from try to try.
 *
 * @param maxAttempts tries in all, at least 1
 * @param firstPause after the first try
 * @param maxPause the longest pause
 */
public record RetryPolicy(int maxAttempts, Duration firstPause, Duration maxPause) {

  /** Checks the bounds. */
  public RetryPolicy {
    if (maxAttempts < 1 || firstPause.isNegative() || maxPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "Expected at least one attempt and pauses that grow, but got "
              + maxAttempts
              + ", "
              + firstPause
              + ", "
              + maxPause);
    }
  }

  /** Twelve tries, from one second to ten minutes: about an hour in all. */
  public static RetryPolicy defaults() {
    return new RetryPolicy(12, Duration.ofSeconds(1), Duration.ofMinutes(10));
  }

  Duration pauseAfter(int attempts) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(30, Math.max(0, attempts - 1)));
    return pause.compareTo(maxPause) < 0 ? pause : maxPause;
  }
}
