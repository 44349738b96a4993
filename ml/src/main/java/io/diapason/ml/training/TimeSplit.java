package io.diapason.ml.training;

import io.diapason.ml.registry.TimeSpan;
import java.time.Instant;
import java.util.List;

/**
 * Lessons cut at a moment: a model must be judged on what came after all that it learnt from.
 *
 * @param older oldest first
 * @param newer oldest first
 */
record TimeSplit(List<Lesson> older, List<Lesson> newer) {

  /** Cuts off the newest share; the lessons must be sorted by time. */
  static TimeSplit newest(List<Lesson> sorted, double share) {
    int cut = sorted.size() - (int) Math.ceil(sorted.size() * share);
    return new TimeSplit(sorted.subList(0, cut), sorted.subList(cut, sorted.size()));
  }

  /** From when to when these sorted lessons reach. */
  static TimeSpan span(List<Lesson> sorted) {
    return sorted.isEmpty()
        ? new TimeSpan(0, Instant.EPOCH, Instant.EPOCH)
        : new TimeSpan(sorted.size(), sorted.get(0).at(), sorted.get(sorted.size() - 1).at());
  }
}
