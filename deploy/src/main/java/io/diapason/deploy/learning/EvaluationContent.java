package io.diapason.deploy.learning;

import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.Reliability;
import io.diapason.ml.training.Scorecard;
import io.diapason.ml.training.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the page shows.
 *
 * @param card of the model
 * @param figures in the order in which people read them
 * @param baseline what is right without the model
 * @param baselineName whose answers the baseline is
 * @param reliability claimed against right, in 15 bins
 * @param coverage how right the surest are, by share of rows
 * @param confusion the most frequent answers, true by given
 * @param recall for a question of yes and no: what is found against what is found rightly,
 *     likeliest first; else empty
 * @param answers how well each is told, the most frequent first
 */
record EvaluationContent(
    ModelCard card,
    List<Figure> figures,
    double baseline,
    String baselineName,
    List<Reliability.Bin> reliability,
    List<Point> coverage,
    Confusion confusion,
    List<Point> recall,
    List<Answered> answers) {

  private static final int BINS = 15;
  private static final int POINTS = 200;

  /**
   * One figure.
   *
   * @param name what it is called
   * @param value as it is
   */
  record Figure(String name, double value) {}

  /**
   * How right the likeliest rows are.
   *
   * @param share of all rows, the surest; for recall of all that are yes
   * @param accuracy share of those taken that is right
   */
  record Point(double share, double accuracy) {}

  /**
   * How well one answer is told.
   *
   * @param label the answer
   * @param rows how many have it
   * @param f1 from 0 to 1
   */
  record Answered(String label, long rows, double f1) {}

  static EvaluationContent of(ModelCard card, List<Scored> scored) {
    Scorecard score = Scorecard.of(scored);
    boolean hasHuman = score.human() > 0;
    return new EvaluationContent(
        card,
        ScoreText.figures(card, score).entrySet().stream()
            .map(figure -> new Figure(figure.getKey(), figure.getValue()))
            .toList(),
        hasHuman ? score.human() : score.majority(),
        hasHuman ? ScoreText.firstAnswer(card) : "most frequent answer",
        Reliability.bins(scored, BINS),
        coverage(scored),
        Confusion.of(scored),
        score.positives() > 0 ? recall(scored) : List.of(),
        answers(scored));
  }

  private static List<Answered> answers(List<Scored> scored) {
    Map<String, Long> rows =
        scored.stream().collect(Collectors.groupingBy(Scored::truth, Collectors.counting()));
    return Scorecard.f1(scored).entrySet().stream()
        .map(one -> new Answered(one.getKey(), rows.getOrDefault(one.getKey(), 0L), one.getValue()))
        .sorted(Comparator.comparingLong(Answered::rows).reversed().thenComparing(Answered::label))
        .toList();
  }

  private static List<Point> recall(List<Scored> scored) {
    List<Scored> likeliest =
        scored.stream()
            .sorted(
                Comparator.comparingDouble((Scored one) -> one.probability(TableTask.YES))
                    .reversed())
            .toList();
    long all = likeliest.stream().filter(one -> one.truth().equals(TableTask.YES)).count();
    List<Point> points = new ArrayList<>();
    int found = 0;
    for (int at = 0; at < likeliest.size(); at++) {
      if (likeliest.get(at).truth().equals(TableTask.YES)) {
        found++;
        points.add(new Point((double) found / all, found / (at + 1.0)));
      }
    }
    return List.copyOf(points);
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
