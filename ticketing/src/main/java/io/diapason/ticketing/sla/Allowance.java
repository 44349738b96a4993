package io.diapason.ticketing.sla;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take, in the open time of a calendar.
 *
 * @param acknowledge until somebody takes notice; null for no such clock
 * @param resolve until the work is over, holds not counted; null for no such clock
 * @param warnAt at which shares of the time people are warned, in percent from 1 to 99, ascending
 */
public record Allowance(
    @Nullable Duration acknowledge, @Nullable Duration resolve, List<Integer> warnAt) {

  /** The share at which all of the time is used up. */
  static final int BREACH = 100;

  /** Checks the bounds. */
  public Allowance {
    warnAt = List.copyOf(warnAt);
    if (!isPositive(acknowledge) || !isPositive(resolve)) {
      throw new IllegalArgumentException(
          "Expected times above zero, but got " + acknowledge + " and " + resolve);
    }
    int before = 0;
    for (int share : warnAt) {
      if (share <= before || share >= BREACH) {
        throw new IllegalArgumentException(
            "Expected ascending shares from 1 to 99 percent, but got " + warnAt);
      }
      before = share;
    }
  }

  private static boolean isPositive(@Nullable Duration time) {
    return time == null || time.toMillis() > 0;
  }

  @Nullable Duration of(Measure measure) {
    return switch (measure) {
      case ACKNOWLEDGE -> acknowledge;
      case RESOLVE -> resolve;
    };
  }
}
