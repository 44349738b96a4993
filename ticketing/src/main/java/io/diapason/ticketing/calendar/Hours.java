package io.diapason.ticketing.calendar;

/**
 * Hours of one day, by the clock on the wall.
 *
 * @param from the first second of the day that belongs to them, from 0
 * @param until the first second that no longer does, up to 86,400 for midnight
 */
public record Hours(int from, int until) {

  /** How many seconds a day has on the wall. */
  public static final int DAY = 86_400;

  /** Checks the bounds. */
  public Hours {
    if (from < 0 || until > DAY || from >= until) {
      throw new IllegalArgumentException(
          "Expected hours that begin before they end within one day, but got "
              + from
              + " to "
              + until
              + " seconds");
    }
  }

  /** From midnight to midnight. */
  public static Hours allDay() {
    return new Hours(0, DAY);
  }
}
