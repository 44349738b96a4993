package io.diapason.deploy.replay.outcome;

/**
 * How many events came in one minute; several counts of one minute add up.
 *
 * @param minute since 1970
 * @param events how many came
 * @param firstMillis the moment of the earliest, in milliseconds since 1970
 * @param lastMillis the moment of the latest, in milliseconds since 1970
 */
public record MinuteCount(long minute, long events, long firstMillis, long lastMillis) {

  private static final long MINUTE_MILLIS = 60_000;

  /** One event. */
  public static MinuteCount of(long millis) {
    return new MinuteCount(Math.floorDiv(millis, MINUTE_MILLIS), 1, millis, millis);
  }

  /** Whether an event of this moment belongs to the minute. */
  public boolean holds(long millis) {
    return Math.floorDiv(millis, MINUTE_MILLIS) == minute;
  }

  /** With one event more of the same minute. */
  public MinuteCount plus(long millis) {
    return new MinuteCount(
        minute, events + 1, Math.min(firstMillis, millis), Math.max(lastMillis, millis));
  }
}
