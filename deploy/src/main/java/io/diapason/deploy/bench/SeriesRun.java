package io.diapason.deploy.bench;

import java.util.Map;

/**
 * Values of many series through the whole product, as fast as it takes them.
 *
 * @param series how many there are
 * @param before how many values of each it had seen before
 * @param judged how many values of each were sent then
 * @param taken how many values were taken in of those
 * @param refused how many requests were not, by status
 * @param sentSeconds from the first to the last answer
 * @param done when all was judged
 * @param idleCores how many cores it used afterwards, while nothing was sent
 * @param heap what it held before any of these series and at the end
 * @param found what was found odd
 */
public record SeriesRun(
    int series,
    int before,
    int judged,
    long taken,
    Map<String, Integer> refused,
    double sentSeconds,
    Done done,
    double idleCores,
    Heap heap,
    Found found) {

  /** How many values and how many means a detector remembers at most. */
  static final int VALUES = 2048;

  static final int MEANS = 1024;

  private static final double A_MINUTE = 10_000;
  private static final int ENOUGH = 1_000;

  /**
   * When all was judged.
   *
   * @param all whether it was before the waiting ended
   * @param seconds from the first value
   * @param cpuSeconds of the product's processes until then
   */
  public record Done(boolean all, double seconds, double cpuSeconds) {}

  /**
   * Bytes of the heap in use after a collection.
   *
   * @param before any of these series
   * @param after all of their values
   */
  public record Heap(long before, long after) {}

  /**
   * What was found odd.
   *
   * @param disturbed how many series were disturbed in this stretch
   * @param found how many of those were found
   * @param others how many series began to be odd in it to which nothing happened
   */
  public record Found(int disturbed, int found, int others) {}

  /** Values judged in a second, through all that stands before and behind the detector. */
  double perSecond() {
    return done.seconds() == 0 ? 0 : taken / done.seconds();
  }

  /** CPU-seconds of 10,000 values, so of 10,000 series in a minute. */
  double cpuOfTenThousand() {
    return taken == 0 ? 0 : done.cpuSeconds() * A_MINUTE / taken;
  }

  /** Whether there are so many that what they take stands out from what else the heap holds. */
  boolean tellsOfMemory() {
    return series >= ENOUGH;
  }

  /** Bytes that a series takes. */
  double bytesPerSeries() {
    return (heap.after() - heap.before()) / (double) series;
  }

  /** The same once all is remembered that can be, by reckoning: what is missing are floats. */
  double bytesWhenFull() {
    int seen = before + judged;
    int missing = VALUES - Math.min(VALUES, seen) + MEANS - Math.min(MEANS, seen);
    return bytesPerSeries() + (double) Float.BYTES * missing;
  }
}
