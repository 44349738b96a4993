package io.diapason.ticketing.tracker;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and after what pauses a tracker is tried again. The pause doubles from try to try.
 *
 * @param maxAttempts tries in a row, at least 1, until the mirror rests
 * @param firstPause after the first try
 * @param maxPause the longest pause of our own choice
 * @param settle how long after a call whose answer was lost its effect may still show itself
 */
public record Patience(int maxAttempts, Duration firstPause, Duration maxPause, Duration settle) {

  /** Nobody is obeyed who asks to be left alone for longer. */
  private static final Duration LONGEST_WISH = Duration.ofHours(1);

  /** Checks the bounds. */
  public Patience {
    if (maxAttempts < 1 || firstPause.isNegative() || maxPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "Expected at least one attempt and pauses that grow, but got %d, %s, %s"
              .formatted(maxAttempts, firstPause, maxPause));
    }
  }

  /** A second to a minute, for a day; an answer that was lost is waited for 30 seconds. */
  public static Patience defaults() {
    return new Patience(1440, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30));
  }

  /** The same with another time to settle. */
  public Patience settling(Duration other) {
    return new Patience(maxAttempts, firstPause, maxPause, other);
  }

  Duration pauseAfter(int attempts, TrackerOutage outage) {
    Duration grown = firstPause.multipliedBy(1L << Math.min(30, attempts - 1));
    Duration pause = shorter(grown, maxPause);
    Duration wish =
        shorter(Objects.requireNonNullElse(outage.retryAfter(), Duration.ZERO), LONGEST_WISH);
    Duration least = outage.reason().isDoubtful() ? settle : Duration.ZERO;
    return longer(longer(pause, wish), least);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
