package io.diapason.deploy.bench.load;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.measure.Schedule;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What became of the requests of one run. Written by many threads, each its own places. */
public final class Sent {

  /** The connection broke before there was an answer. */
  private static final int LOST = -1;

  private final int[] statuses;
  private final long[] answered;
  private final long begin;
  private volatile long end;

  Sent(int requests, long begin) {
    statuses = new int[requests];
    answered = new long[requests];
    this.begin = begin;
    end = begin;
  }

  void answer(int number, int status, long at) {
    statuses[number] = status;
    answered[number] = at;
  }

  void lost(int number, long at) {
    answer(number, LOST, at);
  }

  void finish(long at) {
    end = at;
  }

  /** The beginning by {@link System#nanoTime()}. */
  public long begin() {
    return begin;
  }

  /** The requests that were answered with 2xx, by their numbers from 0. */
  public int[] takenNumbers() {
    return IntStream.range(0, statuses.length).filter(number -> isTaken(number)).toArray();
  }

  /** How many requests were answered with 2xx. */
  public int taken() {
    return takenNumbers().length;
  }

  /** From when each was due to when it was answered; only of those that were taken in. */
  public Latencies latencies(Schedule schedule) {
    long[] nanos =
        IntStream.of(takenNumbers())
            .mapToLong(number -> answered[number] - begin - schedule.dueNanos(number))
            .toArray();
    return Latencies.of(nanos, 0);
  }

  private boolean isTaken(int number) {
    return statuses[number] / 100 == 2;
  }

  /** From the beginning to the last answer. */
  public double seconds() {
    return (end - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** How many requests ended otherwise, by status or in words; empty when all is well. */
  public Map<String, Integer> refused() {
    Map<String, Integer> refused = new TreeMap<>();
    for (int number = 0; number < statuses.length; number++) {
      if (!isTaken(number)) {
        refused.merge(word(statuses[number]), 1, Integer::sum);
      }
    }
    return refused;
  }

  private static String word(int status) {
    return switch (status) {
      case 0 -> "not sent in time";
      case LOST -> "connection lost";
      default -> String.valueOf(status);
    };
  }
}
