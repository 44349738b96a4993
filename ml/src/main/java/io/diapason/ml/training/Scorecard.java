package io.diapason.ml.training;

import io.diapason.ml.table.TableTask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How good a model is on rows whose true answer is known, beside what a person and the most
 * frequent answer would have got right. All figures lie between 0 and 1, but for the loss.
 *
 * @param rows how many
 * @param top1 share whose likeliest label is the true one
 * @param top3 share whose true label is among the three likeliest
 * @param macroF1 F1 averaged over the labels that occur
 * @param calibrationError mean distance of claimed probability from accuracy, in 15 equal bins
 * @param coverageAt95 the largest share, surest first, that is right in 95 of 100
 * @param logLoss mean negative logarithm of the true label's probability, floored at 1e-12
 * @param averagePrecision of "yes", where that is an answer; else 0
 * @param areaUnderCurve of "yes", where that is an answer; else 0.5
 * @param positives share whose true answer is "yes"
 * @param human share that a person had right at first; 0 when none is known
 * @param majority share of the most frequent label
 */
public record Scorecard(
    int rows,
    double top1,
    double top3,
    double macroF1,
    double calibrationError,
    double coverageAt95,
    double logLoss,
    double averagePrecision,
    double areaUnderCurve,
    double positives,
    double human,
    double majority) {

  /** How often the answers must be right for a coverage to count. */
  public static final double WANTED_ACCURACY = 0.95;

  private static final int BINS = 15;
  private static final double LEAST = 1e-12;

  /** Measures. */
  public static Scorecard of(List<Scored> scored) {
    Ranking<Scored> sure = new Ranking<>(scored, Scored::confidence, Scored::isRight);
    Ranking<Scored> yes =
        new Ranking<>(
            scored,
            one -> one.probability(TableTask.YES),
            one -> one.truth().equals(TableTask.YES));
    return new Scorecard(
        scored.size(),
        share(scored, Scored::isRight),
        share(scored, Scored::isAmongThree),
        f1(scored).values().stream().mapToDouble(Double::doubleValue).average().orElse(0),
        calibrationError(scored),
        sure.coverageAt(WANTED_ACCURACY),
        scored.stream().mapToDouble(Scorecard::loss).average().orElse(0),
        yes.averagePrecision(),
        yes.areaUnderCurve(),
        share(scored, one -> one.truth().equals(TableTask.YES)),
        share(scored, one -> one.truth().equals(one.human())),
        majority(scored));
  }

  /** The probability from which on answers on these rows are right in 95 of 100. */
  static double threshold(List<Scored> scored) {
    return new Ranking<>(scored, Scored::confidence, Scored::isRight).thresholdAt(WANTED_ACCURACY);
  }

  /** F1 of each label that occurs. */
  public static Map<String, Double> f1(List<Scored> scored) {
    Map<String, Long> actual = counts(scored, Scored::truth);
    Map<String, Long> answered = counts(scored, one -> one.prediction().label());
    Map<String, Long> both =
        counts(scored.stream().filter(Scored::isRight).toList(), Scored::truth);
    Map<String, Double> f1 = new TreeMap<>();
    actual.forEach(
        (label, count) ->
            f1.put(
                label,
                2.0 * both.getOrDefault(label, 0L) / (count + answered.getOrDefault(label, 0L))));
    return f1;
  }

  private static Map<String, Long> counts(List<Scored> scored, Function<Scored, String> by) {
    return scored.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static double majority(List<Scored> scored) {
    return counts(scored, Scored::truth).values().stream().max(Comparator.naturalOrder()).orElse(0L)
        / (double) Math.max(1, scored.size());
  }

  private static double share(List<Scored> scored, Predicate<Scored> holds) {
    return scored.isEmpty() ? 0 : (double) scored.stream().filter(holds).count() / scored.size();
  }

  private static double loss(Scored one) {
    return -Math.log(Math.max(LEAST, one.probability(one.truth())));
  }

  private static double calibrationError(List<Scored> scored) {
    return Reliability.bins(scored, BINS).stream()
            .mapToDouble(bin -> bin.rows() * Math.abs(bin.accuracy() - bin.claimed()))
            .sum()
        / Math.max(1, scored.size());
  }
}
