package io.diapason.ml.backtest;

import io.diapason.ml.training.Comparison;
import io.diapason.ml.training.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a walk through the past.
 *
 * @param measure of all scores
 * @param baseline what stands while no model is live
 * @param weeks in their order
 * @param total over the rows of all weeks that had a first model
 * @param neverKnown how many rows do not say when their answer was known, and were not learnt from
 */
public record BacktestReport(
    Measure measure, String baseline, List<Week> weeks, @Nullable Total total, int neverKnown) {

  public BacktestReport {
    weeks = List.copyOf(weeks);
  }

  /**
   * All weeks that had a first model, taken together.
   *
   * @param rows how many
   * @param scores over all of them at once
   * @param standingOverFirst by how much what answered was better than the first model
   * @param standingOverNewest by how much it was better than always the newest
   */
  public record Total(
      int rows, Scores scores, Comparison standingOverFirst, Comparison standingOverNewest) {}

  /** At the end of how many weeks a candidate was compared. */
  public long compared() {
    return weeks.stream().filter(week -> week.verdict().comparison() != null).count();
  }

  /** How often a candidate took over. */
  public long won() {
    return weeks.stream().filter(week -> week.verdict().won()).count();
  }
}
