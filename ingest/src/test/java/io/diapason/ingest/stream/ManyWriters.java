package io.diapason.ingest.stream;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several that write at once, each under a name of its own. */
public final class ManyWriters {

  /** Who writes. */
  public static final List<String> NAMES = List.of("writer-0", "writer-1", "writer-2", "writer-3");

  private ManyWriters() {}

  /** Has all of them write, and waits until they have. */
  public static void write(Consumer<String> write) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(NAMES.size());
    try {
      List<Future<?>> written = new ArrayList<>();
      for (String name : NAMES) {
        written.add(writers.submit(() -> write.accept(name)));
      }
      for (Future<?> each : written) {
        each.get(60, SECONDS);
      }
    } finally {
      writers.shutdownNow();
    }
  }
}
