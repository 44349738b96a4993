package io.diapason.deploy.bench.measure;

import java.util.concurrent.TimeUnit;

/**
 * When each request is due. What waits because the requests before it took long is counted from
 * here and not from when it got its turn, so that a stall shows in all that it held up.
 */
@FunctionalInterface
public interface Schedule {

  /** When the request of this number, from 0, is due, in nanoseconds from the beginning. */
  long dueNanos(int number);

  /** All are due at once: as fast as the connections go. */
  static Schedule atOnce() {
    return number -> 0;
  }

  /** Evenly so many in a second. */
  static Schedule perSecond(int rate) {
    if (rate < 1) {
      throw new IllegalArgumentException("Expected at least 1 a second, but got " + rate);
    }
    return number -> number * TimeUnit.SECONDS.toNanos(1) / rate;
  }
}
