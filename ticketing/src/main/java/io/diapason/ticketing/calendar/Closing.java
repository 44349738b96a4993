package io.diapason.ticketing.calendar;

import java.time.LocalDateTime;

/**
 * A time in which nobody works, by the clock on the wall.
 *
 * @param from its beginning
 * @param until its end, not included
 */
public record Closing(LocalDateTime from, LocalDateTime until) {

  /** Checks that it has a length. */
  public Closing {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "Expected a beginning before the end, but got " + from + " and " + until);
    }
  }
}
