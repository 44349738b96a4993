package io.diapason.correlation.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What an open alert costs in memory: the heap that is used after a collection, with so many open
 * less with none. Rules and tables only; the stream job's own tables and timers come on top, which
 * {@code jcmd <pid> GC.class_histogram} tells of a running product.
 *
 * <p>{@code mvn -Dbench=correlation -pl correlation -am test-compile exec:exec
 * -Dbench.main=io.diapason.correlation.bench.OpenAlertMemory -Dbench.arguments=100000}
 */
final class OpenAlertMemory {

  private OpenAlertMemory() {}

  /** Prints bytes for each number of open alerts that is given. */
  public static void main(String[] arguments) {
    for (int open : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
      long before = used();
      OpenAlerts alerts = new OpenAlerts(open, Arrivals.STEADY);
      long more = used() - before;
      System.out.printf("%,d open alerts: %,d bytes each%n", alerts.states.size(), more / open);
    }
  }

  private static long used() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
