package io.diapason.deploy.learning.backtest;

import io.diapason.ml.backtest.BacktestReport;
import io.diapason.ml.backtest.BacktestReport.Total;
import io.diapason.ml.backtest.Scores;
import io.diapason.ml.backtest.Verdict;
import io.diapason.ml.backtest.Week;
import io.diapason.ml.training.Comparison;
import io.diapason.ml.training.Measure;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param title what was walked through
 * @param measure of all scores
 * @param baseline what stands while no model is live
 * @param weeks in their order
 * @param total over all weeks that had a first model; null when none had
 * @param compared at the end of how many weeks there was a candidate
 * @param won how often it took over
 * @param neverKnown how many rows were not learnt from
 */
record BacktestContent(
    String title,
    String measure,
    String baseline,
    List<ShownWeek> weeks,
    @Nullable ShownTotal total,
    long compared,
    long won,
    int neverKnown) {

  /**
   * One week.
   *
   * @param begins its Monday
   * @param at the same in seconds since 1970
   * @param rows how many opened in it
   * @param isLive whether a model answered, not the baseline
   * @param scores of these rows; null when there are none
   * @param comparison of the candidate with what answered; null without a candidate
   * @param won whether it took over
   * @param reason why not; empty when it did
   */
  record ShownWeek(
      String begins,
      long at,
      int rows,
      boolean isLive,
      @Nullable Scores scores,
      @Nullable Comparison comparison,
      boolean won,
      String reason) {

    static ShownWeek of(Week week) {
      Verdict verdict = week.verdict();
      return new ShownWeek(
          week.begins().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
          week.begins().getEpochSecond(),
          week.rows(),
          !week.live().isEmpty(),
          week.scores(),
          verdict.comparison(),
          verdict.won(),
          String.join("; ", verdict.objections()));
    }
  }

  /**
   * All weeks together.
   *
   * @param rows how many
   * @param scores over all of them
   * @param words what answered against the first and against always the newest
   */
  record ShownTotal(int rows, Scores scores, List<String> words) {

    static ShownTotal of(Measure measure, Total total) {
      return new ShownTotal(
          total.rows(),
          total.scores(),
          List.of(
              BacktestText.against(measure, total.standingOverFirst(), BacktestText.FIRST) + ".",
              BacktestText.against(measure, total.standingOverNewest(), BacktestText.NEWEST)
                  + "."));
    }
  }

  static BacktestContent of(String title, BacktestReport report) {
    Total total = report.total();
    return new BacktestContent(
        title,
        report.measure().words(),
        report.baseline(),
        report.weeks().stream().map(ShownWeek::of).toList(),
        total == null ? null : ShownTotal.of(report.measure(), total),
        report.compared(),
        report.won(),
        report.neverKnown());
  }
}
