package io.diapason.correlation.bench;

import io.diapason.correlation.dedup.AlertChange;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one decision takes of a processor with few and with many alerts open, on a machine that
 * others use as well: there the quantiles of {@link CorrelatorBenchmark} say how long the others
 * were let run meanwhile. The sizes take turns, so that what the machine does meets all of them.
 * What the collector does is left out; what asking for the time costs is stated and not taken off.
 *
 * <p>{@code mvn -Dbench=correlation -pl correlation -am test-compile exec:exec
 * -Dbench.main=io.diapason.correlation.bench.DecisionCpuTime -Dbench.arguments="STEADY 1000 100000
 * 1000000"}
 */
final class DecisionCpuTime {

  private static final int ROUNDS = 40;
  private static final int WARM_UP = 10;
  private static final int IN_A_ROUND = 4_096;
  private static final int STRIDE = 7919;

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private DecisionCpuTime() {}

  /** One number of open alerts, and what was measured with it. */
  private static final class Size {

    private final OpenAlerts alerts;
    private final List<AlertChange> arriving = new ArrayList<>(IN_A_ROUND);
    private final long[] cpu = new long[(ROUNDS - WARM_UP) * IN_A_ROUND];
    private final long[] clock = new long[(ROUNDS - WARM_UP) * IN_A_ROUND];
    private int measured;

    Size(int open, Arrivals arrivals) {
      alerts = new OpenAlerts(open, arrivals);
      for (long next = 0; next < IN_A_ROUND; next++) {
        arriving.add(alerts.arriving(next * STRIDE, open + next));
      }
    }

    void round(boolean counts) {
      for (AlertChange change : arriving) {
        long began = System.nanoTime();
        long before = THREAD.getCurrentThreadCpuTime();
        alerts.incidents.onAlert(alerts.book, change, alerts.surroundings);
        long took = THREAD.getCurrentThreadCpuTime() - before;
        long lasted = System.nanoTime() - began;
        if (counts) {
          clock[measured] = lasted;
          cpu[measured++] = took;
        }
      }
    }

    void say() {
      Arrays.sort(cpu);
      Arrays.sort(clock);
      System.out.printf(
          "%,9d open: CPU p50 %5.1f µs, p90 %5.1f, p99 %5.1f, mean %5.1f; clock p50 %5.1f, p99 %6.1f%n",
          alerts.states.size(),
          quantile(cpu, 0.5),
          quantile(cpu, 0.9),
          quantile(cpu, 0.99),
          Arrays.stream(cpu).average().orElse(0) / 1000,
          quantile(clock, 0.5),
          quantile(clock, 0.99));
    }
  }

  private static double quantile(long[] sorted, double share) {
    return sorted[(int) (sorted.length * share)] / 1000.0;
  }

  /** Measures with each of these numbers of open alerts; the first argument says how they came. */
  public static void main(String[] arguments) {
    Arrivals arrivals = Arrivals.valueOf(arguments[0]);
    List<Size> sizes = new ArrayList<>();
    for (String open : Arrays.asList(arguments).subList(1, arguments.length)) {
      sizes.add(new Size(Integer.parseInt(open), arrivals));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Size size : sizes) {
        size.round(round >= WARM_UP);
      }
    }
    System.out.printf("%s; asking for the time: p50 %.1f µs%n", arrivals, asking());
    sizes.forEach(Size::say);
  }

  private static double asking() {
    long[] cpu = new long[IN_A_ROUND];
    for (int index = 0; index < cpu.length; index++) {
      long before = THREAD.getCurrentThreadCpuTime();
      cpu[index] = THREAD.getCurrentThreadCpuTime() - before;
    }
    Arrays.sort(cpu);
    return quantile(cpu, 0.5);
  }
}
