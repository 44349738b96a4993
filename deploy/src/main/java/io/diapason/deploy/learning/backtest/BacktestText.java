package io.diapason.deploy.learning.backtest;

import io.diapason.ml.backtest.BacktestReport;
import io.diapason.ml.backtest.BacktestReport.Total;
import io.diapason.ml.backtest.Scores;
import io.diapason.ml.backtest.Verdict;
import io.diapason.ml.backtest.Week;
import io.diapason.ml.training.Comparison;
import io.diapason.ml.training.Measure;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A walk through a past in words, for a terminal. */
final class BacktestText {

  private static final String COLUMNS = "%-12s %6s  %8s %8s %8s %8s %8s  %s";

  /** What the live model is compared with in the end. */
  static final String FIRST = "the first model, never trained again";

  static final String NEWEST = "always taking the newest";

  private final Measure measure;

  BacktestText(Measure measure) {
    this.measure = measure;
  }

  String head() {
    return "Scores are "
        + measure.words()
        + "; answered: by the live model, (in brackets) by the baseline before there is one\n"
        + String.format(
            Locale.ROOT,
            COLUMNS,
            "week of",
            "rows",
            "answered",
            "first",
            "newest",
            "majority",
            "human",
            "the gate on the candidate");
  }

  String line(Week week) {
    String day = week.begins().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return columns(day, week.rows(), week.scores(), week.live().isEmpty(), inWords(week.verdict()));
  }

  /** What the walk comes to. */
  String total(BacktestReport report) {
    StringBuilder text = new StringBuilder();
    Total total = report.total();
    if (total != null) {
      text.append(columns("together", total.rows(), total.scores(), false, ""));
      text.append("\n").append(against(measure, total.standingOverFirst(), FIRST));
      text.append("\n").append(against(measure, total.standingOverNewest(), NEWEST));
    }
    if (report.neverKnown() > 0) {
      text.append("\nNot learnt from: ")
          .append(report.neverKnown())
          .append(" rows that do not say when their answer was known");
    }
    return text.append(
            "\nA candidate won %d of %d weeks in which there was one."
                .formatted(report.won(), report.compared()))
        .toString()
        .strip();
  }

  /** What answered, against something else. */
  static String against(Measure measure, Comparison comparison, String other) {
    return String.format(
        Locale.ROOT,
        "What answered, against %s: %+.2f points of %s (95%% interval %+.2f to %+.2f)",
        other,
        100 * comparison.difference(),
        measure.words(),
        100 * comparison.low(),
        100 * comparison.high());
  }

  private static String columns(
      String name, int rows, @Nullable Scores scores, boolean isBaseline, String words) {
    if (scores == null) {
      return String.format(Locale.ROOT, COLUMNS, name, rows, "", "", "", "", "", words);
    }
    String standing = score(scores.standing());
    return String.format(
            Locale.ROOT,
            COLUMNS,
            name,
            rows,
            isBaseline ? "(" + standing + ")" : standing,
            score(scores.first()),
            score(scores.newest()),
            score(scores.majority()),
            score(scores.human()),
            words)
        .stripTrailing();
  }

  private static String inWords(Verdict verdict) {
    Comparison comparison = verdict.comparison();
    if (comparison == null || !verdict.won()) {
      return (comparison == null ? "" : "refused on " + comparison.rows() + " answers: ")
          + String.join("; ", verdict.objections());
    }
    return String.format(
        Locale.ROOT,
        "won on %d answers: %+.4f (95%% interval %+.4f to %+.4f)",
        comparison.rows(),
        comparison.difference(),
        comparison.low(),
        comparison.high());
  }

  private static String score(@Nullable Double score) {
    return score == null ? "-" : String.format(Locale.ROOT, "%.4f", score);
  }
}
