package io.diapason.deploy.embedded;

import io.diapason.deploy.embedded.part.EmbeddedPart;
import io.diapason.deploy.embedded.part.PartHealth;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the embedded parts: asks each how it is, starts it again when it has died, and waits
 * longer after each failure. Asking it for the health never waits for a part.
 */
public final class Supervisor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private final List<Watched> watched;
  private final List<ScheduledExecutorService> threads;

  private Supervisor(List<Watched> watched, List<ScheduledExecutorService> threads) {
    this.watched = watched;
    this.threads = threads;
  }

  /**
   * Begins to watch.
   *
   * @param interval how often each part is asked, and the first pause before it is revived
   */
  public static Supervisor watch(List<? extends EmbeddedPart> parts, Duration interval) {
    List<Watched> watched = parts.stream().map(part -> new Watched(part, interval)).toList();
    // One thread for each part: a part that is slow to answer must not hide another's death.
    List<ScheduledExecutorService> threads =
        watched.stream().map(part -> follow(part, interval)).toList();
    return new Supervisor(watched, threads);
  }

  private static ScheduledExecutorService follow(Watched part, Duration interval) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(task -> daemon("watch-" + part.name(), task));
    var unused =
        thread.scheduleWithFixedDelay(
            () -> look(part), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    return thread;
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void look(Watched part) {
    try {
      part.look(System.nanoTime());
    } catch (RuntimeException e) {
      // The thread's boundary: one bad look must not end the watch.
      LOG.error("Expected to look after {}, but {}", part.name(), e.toString(), e);
    }
  }

  /** What was last seen of each part, in the order in which they were given. */
  public List<PartHealth> health() {
    return watched.stream().map(Watched::last).toList();
  }

  /** Stops watching. The parts go on; whoever started them closes them. */
  @Override
  public void close() {
    threads.forEach(ScheduledExecutorService::shutdownNow);
    for (ScheduledExecutorService thread : threads) {
      try {
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
          LOG.warn("Expected the watch to end within 5s, but a part is still being asked");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
