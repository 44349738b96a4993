package io.diapason.correlation.flink;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Flink's time runs in whole milliseconds, the rules' in nanoseconds. */
final class StreamTime {

  private StreamTime() {}

  /**
   * The first millisecond at which this moment has come. A timer set at the one before would wake
   * the rules too early, be set again for the same millisecond, and so on without end.
   */
  static long reached(Instant moment) {
    Instant whole = moment.truncatedTo(ChronoUnit.MILLIS);
    return whole.toEpochMilli() + (whole.equals(moment) ? 0 : 1);
  }
}
