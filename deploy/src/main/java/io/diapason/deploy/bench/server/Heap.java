package io.diapason.deploy.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How much the objects of a product take that somebody still holds. */
public final class Heap {

  private static final String USED = "jvm_memory_used_bytes{area=\"heap\"} ";
  private static final long COLLECT_SECONDS = 60;

  private Heap() {}

  /**
   * Bytes of its heap that are in use after all that nobody holds was collected.
   *
   * @throws IOException when the JDK's {@code jcmd} is not there or the product does not tell
   */
  public static long usedAfterCollection(ChildServer server)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process collecting =
        new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!collecting.waitFor(COLLECT_SECONDS, TimeUnit.SECONDS) || collecting.exitValue() != 0) {
      collecting.destroy();
      throw new IOException("Expected jcmd GC.run to end well, but it did not");
    }
    return used(new Probe().text(server.address().resolve("/metrics")));
  }

  static long used(String metrics) throws IOException {
    return metrics
        .lines()
        .filter(line -> line.startsWith(USED))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(USED.length())))
        .findFirst()
        .orElseThrow(() -> new IOException("Expected the metric " + USED + ", but it is missing"));
  }
}
