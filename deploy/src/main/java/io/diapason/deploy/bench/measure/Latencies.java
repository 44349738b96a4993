package io.diapason.deploy.bench.measure;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long things took, in milliseconds, by nearest rank. What was never seen counts with the time
 * that it was waited for: then the figures are lower bounds.
 *
 * @param count all of them
 * @param unseen of those, what was not seen before the waiting ended
 */
public record Latencies(int count, int unseen, double p50, double p95, double p99, double max) {

  /**
   * Sums up.
   *
   * @param nanos one for each, in any order; those never seen among them
   */
  public static Latencies of(long[] nanos, int unseen) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(
        sorted.length,
        unseen,
        atRank(sorted, 0.50),
        atRank(sorted, 0.95),
        atRank(sorted, 0.99),
        atRank(sorted, 1));
  }

  private static double atRank(long[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
