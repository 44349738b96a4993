package io.diapason.deploy.bench.load;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.measure.Schedule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When each alert was first seen at the far end. Safe to be told from any thread. */
public final class Arrivals {

  private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();

  /** Takes note of an alert, by {@link System#nanoTime()}; only the first time counts. */
  public void seen(String name, long at) {
    firstSeen.putIfAbsent(name, at);
  }

  /** How many alerts were seen. */
  public int count() {
    return firstSeen.size();
  }

  /** From when each was due to when it was seen; only of those that were taken in. */
  public Latencies latencies(String run, Sent sent, Schedule schedule) {
    long now = System.nanoTime();
    int unseen = 0;
    long[] nanos = new long[sent.taken()];
    int next = 0;
    for (int number : sent.takenNumbers()) {
      Long at = at(run, number);
      unseen += at == null ? 1 : 0;
      nanos[next++] = (at == null ? now : at) - sent.begin() - schedule.dueNanos(number);
    }
    return Latencies.of(nanos, unseen);
  }

  private @Nullable Long at(String run, int number) {
    return firstSeen.get(BenchAlerts.name(run, number));
  }
}
