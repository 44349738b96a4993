package io.diapason.ingest.admission;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that were given and may not be durable yet. Batches become durable in any order; the
 * backlog knows up to which number all of them are.
 *
 * <p>Only that number may be announced by a tick: were it the last number given, a crash between
 * the tick and an event of another partition would look like a loss of something acknowledged.
 */
final class Backlog {

  private final Deque<Batch> batches = new ArrayDeque<>();
  private long durableUpTo;

  Batch add(long last, Instant at) {
    Batch batch = new Batch(last, at);
    batches.addLast(batch);
    return batch;
  }

  void done(Batch batch) {
    batch.done = true;
    for (Batch head = batches.peekFirst(); head != null && head.done; head = batches.peekFirst()) {
      durableUpTo = Math.max(durableUpTo, head.last);
      batches.removeFirst();
    }
  }

  long durableUpTo() {
    return durableUpTo;
  }

  /** When the eldest that is not durable was stamped; null when all are durable. */
  @Nullable Instant waitingSince() {
    Batch head = batches.peekFirst();
    return head == null ? null : head.at;
  }

  /** Some numbers, given together. */
  static final class Batch {
    private final long last;
    private final Instant at;
    private boolean done;

    private Batch(long last, Instant at) {
      this.last = last;
      this.at = at;
    }
  }
}
