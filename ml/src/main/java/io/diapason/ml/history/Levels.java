package io.diapason.ml.history;

import io.diapason.vocabulary.Priority;
import java.util.List;

/** Moves priorities up and down, and stops at either end. */
final class Levels {

  private static final List<Priority> MOST_URGENT_FIRST = List.of(Priority.values());

  private Levels() {}

  static Priority raised(Priority priority, int levels) {
    int at = MOST_URGENT_FIRST.indexOf(priority) - levels;
    return MOST_URGENT_FIRST.get(Math.max(0, Math.min(MOST_URGENT_FIRST.size() - 1, at)));
  }
}
