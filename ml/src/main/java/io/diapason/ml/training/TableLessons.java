package io.diapason.ml.training;

import io.diapason.ml.feature.RowFeatures;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lessons from the rows of a table. */
public final class TableLessons {

  private TableLessons() {}

  /** The rows that have an answer, in the order of the table. */
  public static List<Lesson> of(Table table, TableTask task) {
    return table.rows().parallelStream()
        .filter(row -> !task.label(row).isEmpty())
        .map(row -> of(row, task))
        .toList();
  }

  /** One row, with an answer or without. */
  public static Lesson of(Map<String, String> row, TableTask task) {
    Instant at = task.at(row);
    return new Lesson(at, RowFeatures.of(task.shape(), row, at), task.label(row), task.human(row));
  }

  /**
   * The order in which a course may cut them: by time, and by lot where time is unknown or the
   * same, so that a table sorted by its answers does no harm.
   */
  static List<Lesson> ordered(List<Lesson> lessons, long seed) {
    List<Lesson> ordered = new ArrayList<>(lessons);
    Collections.shuffle(ordered, new Random(seed));
    ordered.sort(Comparator.comparing(Lesson::at));
    return ordered;
  }
}
