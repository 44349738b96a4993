package io.diapason.ml.backtest;

import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.TableLessons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table as they were lived through.
 *
 * @param outcomes those that have an answer, in the order in which they opened
 * @param undated how many have one and do not say when they opened; they are left out
 */
public record TableOutcomes(List<Outcome> outcomes, int undated) {

  public TableOutcomes {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Reads the rows.
   *
   * @param known the columns that say when the answer was known; the first that can be read counts
   */
  public static TableOutcomes of(Table table, TableTask task, List<String> known) {
    List<Map<String, String>> answered =
        table.rows().stream().filter(row -> !task.label(row).isEmpty()).toList();
    List<Outcome> dated =
        answered.parallelStream()
            .filter(row -> !task.at(row).equals(TableTask.UNKNOWN))
            .map(row -> new Outcome(TableLessons.of(row, task), answeredAt(row, known)))
            .sorted(Comparator.comparing(one -> one.lesson().at()))
            .toList();
    return new TableOutcomes(dated, answered.size() - dated.size());
  }

  /** These rows and those of another table. */
  public TableOutcomes and(TableOutcomes later) {
    List<Outcome> all = new ArrayList<>(outcomes);
    all.addAll(later.outcomes());
    all.sort(Comparator.comparing(one -> one.lesson().at()));
    return new TableOutcomes(all, undated + later.undated());
  }

  private static Instant answeredAt(Map<String, String> row, List<String> known) {
    return known.stream()
        .map(column -> TableTask.moment(row.getOrDefault(column, "")))
        .filter(moment -> !moment.equals(TableTask.UNKNOWN))
        .findFirst()
        .orElse(Outcome.NEVER);
  }
}
