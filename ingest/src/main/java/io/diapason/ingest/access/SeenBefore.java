package io.diapason.ingest.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Remembers the traces of signed requests until they are too old to be believed again. Bounded:
 * when it is full, those that would be forgotten first are.
 */
final class SeenBefore {

  private final int most;
  private final Map<String, Instant> forgetAt = new HashMap<>();
  private final PriorityQueue<Trace> inOrder = new PriorityQueue<>();

  SeenBefore(int most) {
    this.most = most;
  }

  private record Trace(Instant forgetAt, String text) implements Comparable<Trace> {
    @Override
    public int compareTo(Trace other) {
      return forgetAt.compareTo(other.forgetAt);
    }
  }

  /** Remembers a trace; false when it is remembered already. */
  synchronized boolean claim(String trace, Instant until, Instant now) {
    Instant known = forgetAt.get(trace);
    if (known != null && known.isAfter(now)) {
      return false;
    }
    forgetAt.put(trace, until);
    inOrder.add(new Trace(until, trace));
    for (Trace head = inOrder.peek();
        head != null && (forgetAt.size() > most || !head.forgetAt.isAfter(now));
        head = inOrder.peek()) {
      inOrder.remove();
      forgetAt.remove(head.text, head.forgetAt);
    }
    return true;
  }

  /** Forgets a trace: the request came to nothing, and its sender may come again with it. */
  synchronized void release(String trace) {
    Instant until = forgetAt.remove(trace);
    if (until != null) {
      inOrder.remove(new Trace(until, trace));
    }
  }
}
