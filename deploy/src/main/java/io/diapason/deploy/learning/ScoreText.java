package io.diapason.deploy.learning;

import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.training.Scorecard;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A scorecard in words, for a terminal. */
public final class ScoreText {

  private ScoreText() {}

  /** One figure a line, the baselines last. */
  public static String of(ModelCard card, Scorecard score) {
    StringBuilder text = new StringBuilder();
    figures(card, score)
        .forEach(
            (name, value) ->
                text.append(String.format(Locale.ROOT, "  %-28s %8.4f%n", name, value)));
    return text.toString();
  }

  /** Whose answer stands when no model is asked. */
  static String firstAnswer(ModelCard card) {
    return card.task() == null ? "default rule" : "first human answer";
  }

  /** The figures that mean something for these rows, by what they are called. */
  static Map<String, Double> figures(ModelCard card, Scorecard score) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("rows", (double) score.rows());
    figures.put("top-1", score.top1());
    figures.put("top-3", score.top3());
    figures.put("macro-F1", score.macroF1());
    figures.put("calibration error (15 bins)", score.calibrationError());
    figures.put("coverage at 95% accuracy", score.coverageAt95());
    figures.put("log loss", score.logLoss());
    if (score.positives() > 0) {
      figures.put("average precision of yes", score.averagePrecision());
      figures.put("area under the curve", score.areaUnderCurve());
      figures.put("share of yes", score.positives());
    }
    figures.put("baseline: majority", score.majority());
    if (score.human() > 0) {
      figures.put("baseline: " + firstAnswer(card), score.human());
    }
    return figures;
  }
}
