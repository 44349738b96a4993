package io.diapason.deploy.bench.anomaly;

import java.util.List;

/**
 * A series of which it is known when something was wrong.
 *
 * @param name what tells it from others
 * @param owner on what it was measured; empty where that does not matter
 * @param times when, in seconds, ascending
 * @param values what was measured
 * @param windows from which to which index something was wrong, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // A table of numbers; nobody compares series.
record KnownSeries(String name, String owner, long[] times, double[] values, List<Window> windows) {

  /** The first and the last index of a stretch in which something was wrong. */
  record Window(int from, int to) {}

  KnownSeries {
    windows = List.copyOf(windows);
  }

  int size() {
    return times.length;
  }
}
