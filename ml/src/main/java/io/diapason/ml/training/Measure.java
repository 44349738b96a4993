package io.diapason.ml.training;

import io.diapason.ml.table.TableTask;
import java.util.List;
import java.util.Locale;

/** By what the models of a question are told apart. */
public enum Measure {
  /** How often the likeliest answer is right. */
  TOP_1("top-1", "is right on %+.2f points more", "to be right more often"),

  /**
   * How far up "yes" stands among all rows. Where few rows are a yes, a model that always says no
   * is right nearly always and helps nobody, so that being right tells models apart no more.
   */
  AVERAGE_PRECISION(
      "average precision",
      "has %+.2f points more of average precision",
      "to rank yes above no better");

  private final String words;
  private final String gain;
  private final String wish;

  Measure(String words, String gain, String wish) {
    this.words = words;
    this.gain = gain;
    this.wish = wish;
  }

  /** The measure of what is to be learnt from a table. */
  public static Measure of(TableTask task) {
    return task.positive().isEmpty() ? TOP_1 : AVERAGE_PRECISION;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  /** What a model does that wins by so much, in words that follow its name. */
  public String gain(Comparison comparison) {
    return String.format(Locale.ROOT, gain, 100 * comparison.difference());
  }

  /** What is expected of a candidate, in words that follow its name. */
  String wish() {
    return wish;
  }

  /** From 0 to 1, more is better. */
  public double of(List<Scored> scored) {
    return switch (this) {
      case TOP_1 -> Scorecard.of(scored).top1();
      case AVERAGE_PRECISION -> Scorecard.of(scored).averagePrecision();
    };
  }

  /** By how much one is better than another on the same rows in the same order. */
  public Comparison compare(List<Scored> candidate, List<Scored> other, long seed) {
    return switch (this) {
      case TOP_1 -> Comparison.of(right(candidate), right(other), seed);
      case AVERAGE_PRECISION -> RankedPair.of(candidate, other).compared(seed);
    };
  }

  private static List<Boolean> right(List<Scored> scored) {
    return scored.stream().map(Scored::isRight).toList();
  }
}
