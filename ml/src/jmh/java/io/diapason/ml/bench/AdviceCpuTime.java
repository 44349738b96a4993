package io.diapason.ml.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What one asking of both questions takes of a processor, on a machine that others use as well:
 * there the quantiles of {@link AdviceBenchmark} say how long the others were let run meanwhile.
 * What the collector does is left out.
 */
public final class AdviceCpuTime {

  private static final int WARM_UP = 40_000;
  private static final int MEASURED = 40_000;
  private static final int NANOS = 1_000;

  private AdviceCpuTime() {}

  /** Measures incidents of one alert and of twenty. */
  public static void main(String[] arguments) throws IOException {
    for (int alerts : new int[] {1, 20}) {
      AdviceBenchmark asking = new AdviceBenchmark();
      asking.alerts = alerts;
      asking.train();
      measure(asking, WARM_UP);
      long[] nanos = measure(asking, MEASURED);
      System.out.printf(
          "%d alerts, both questions: p50 %d µs, p99 %d µs, p99.9 %d µs%n",
          alerts,
          nanos[nanos.length / 2] / NANOS,
          nanos[nanos.length * 99 / 100] / NANOS,
          nanos[nanos.length * 999 / 1000] / NANOS);
    }
  }

  private static long[] measure(AdviceBenchmark asking, int times) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[times];
    for (int at = 0; at < times; at++) {
      long before = thread.getCurrentThreadCpuTime();
      asking.advise();
      nanos[at] = thread.getCurrentThreadCpuTime() - before;
    }
    Arrays.sort(nanos);
    return nanos;
  }
}
