package io.diapason.ingest.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Lets the work on one thing be done piece after piece, so that none overwrites what another has
 * just kept; work on different things is done side by side.
 */
public final class Turns<K> {

  /** While the log is slow, who pings again and again is told to come later. */
  private static final int MOST_WAITING = 50;

  private record Queue(CompletableFuture<?> last, int length) {}

  private final Map<K, Queue> queues = new HashMap<>();

  /** Begins the work when all earlier work on the same thing has ended, well or badly. */
  public synchronized <T> CompletionStage<T> take(K thing, Supplier<CompletionStage<T>> work) {
    Queue queue = queues.getOrDefault(thing, new Queue(CompletableFuture.completedFuture(null), 0));
    if (queue.length() >= MOST_WAITING) {
      return CompletableFuture.failedFuture(
          new LogOutage(
              LogOutage.Reason.FULL,
              true,
              "Expected at most "
                  + MOST_WAITING
                  + " requests for "
                  + thing
                  + " at once, but got more"));
    }
    // On another thread: this one may be an event loop, or the one that Kafka answers on.
    CompletableFuture<T> mine =
        queue.last().handleAsync((end, failure) -> end).thenCompose(turn -> work.get());
    queues.put(thing, new Queue(mine, queue.length() + 1));
    return mine.whenComplete((end, failure) -> leave(thing));
  }

  private synchronized void leave(K thing) {
    queues.computeIfPresent(
        thing,
        (same, queue) -> queue.length() == 1 ? null : new Queue(queue.last(), queue.length() - 1));
  }
}
