package io.diapason.deploy.learning;

import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.training.Reliability;
import io.diapason.ml.training.Scorecard;
import io.diapason.ml.training.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the page shows.
 *
 * @param card of the model
 * @param figures by what they are called
 * @param baseline what is right without the model
 * @param baselineName whose answers the baseline is
 * @param reliability claimed against right, in 15 bins
 * @param coverage how right the surest are, by share of rows
 * @param confusion the most frequent answers, true by given
 * @param f1 of each label
 */
record EvaluationContent(
    ModelCard card,
    Map<String, Double> figures,
    double baseline,
    String baselineName,
    List<Reliability.Bin> reliability,
    List<Point> coverage,
    Confusion confusion,
    Map<String, Double> f1) {

  private static final int BINS = 15;
  private static final int POINTS = 200;

  /**
   * How right the surest rows are.
   *
   * @param share of all rows, the surest
   * @param accuracy share of those that is right
   */
  record Point(double share, double accuracy) {}

  static EvaluationContent of(ModelCard card, List<Scored> scored) {
    Scorecard score = Scorecard.of(scored);
    boolean hasHuman = score.human() > 0;
    return new EvaluationContent(
        card,
        ScoreText.figures(score),
        hasHuman ? score.human() : score.majority(),
        hasHuman ? "first human answer" : "most frequent answer",
        Reliability.bins(scored, BINS),
        coverage(scored),
        Confusion.of(scored),
        Scorecard.f1(scored));
  }

  private static List<Point> coverage(List<Scored> scored) {
    List<Scored> surest =
        scored.stream().sorted(Comparator.comparingDouble(Scored::confidence).reversed()).toList();
    List<Point> points = new ArrayList<>();
    int right = 0;
    int step = Math.max(1, surest.size() / POINTS);
    for (int at = 0; at < surest.size(); at++) {
      right += surest.get(at).isRight() ? 1 : 0;
      if ((at + 1) % step == 0 || at + 1 == surest.size()) {
        points.add(new Point((at + 1.0) / surest.size(), right / (at + 1.0)));
      }
    }
    return List.copyOf(points);
  }
}
