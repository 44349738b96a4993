package io.diapason.ml.training;

import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelMetrics;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Measures a model on incidents whose true answer is known. */
public final class Evaluation {

  private static final int BINS = 10;
  private static final double LEAST_PROBABILITY = 1e-15;

  private Evaluation() {}

  /**
   * Measures a model of the store on another history, such as what came in since it was trained.
   * The majority is that of this history, for want of the one that it was trained on.
   */
  public static ModelMetrics measure(ModelCard card, Model model, List<LabelledIncident> history) {
    List<Lesson> lessons =
        history.stream()
            .filter(incident -> !incident.label(card.question()).isEmpty())
            .map(incident -> Lesson.of(incident, card.question()))
            .sorted(Comparator.comparing(Lesson::at))
            .toList();
    return measure(Judged.all(lessons, model), card.threshold(), Selection.majority(lessons));
  }

  static ModelMetrics measure(List<Judged> judged, double threshold, String majority) {
    List<Judged> sure = judged.stream().filter(one -> one.isSure(threshold)).toList();
    return new ModelMetrics(
        TimeSplit.span(judged.stream().map(Judged::lesson).toList()),
        share(judged, Judged::modelIsRight),
        macroF1(judged, one -> one.prediction().label()),
        judged.stream().mapToDouble(Evaluation::loss).average().orElse(0),
        calibrationError(judged),
        share(judged, one -> one.isSure(threshold)),
        share(sure, Judged::modelIsRight),
        share(judged, one -> one.adviceIsRight(threshold)),
        share(judged, Judged::ruleIsRight),
        macroF1(judged, one -> one.lesson().ruleAnswer()),
        share(judged, one -> one.lesson().label().equals(majority)));
  }

  private static double share(List<Judged> judged, Predicate<Judged> holds) {
    return judged.isEmpty() ? 0 : (double) judged.stream().filter(holds).count() / judged.size();
  }

  private static double loss(Judged one) {
    double probability =
        one.prediction().probabilities().getOrDefault(one.lesson().label(), LEAST_PROBABILITY);
    return -Math.log(Math.max(LEAST_PROBABILITY, probability));
  }

  private static double macroF1(List<Judged> judged, Function<Judged, String> answer) {
    return judged.stream()
        .map(one -> one.lesson().label())
        .distinct()
        .mapToDouble(label -> f1(judged, answer, label))
        .average()
        .orElse(0);
  }

  private static double f1(List<Judged> judged, Function<Judged, String> answer, String label) {
    int both = 0;
    int answered = 0;
    int actual = 0;
    for (Judged one : judged) {
      boolean isAnswered = answer.apply(one).equals(label);
      boolean isActual = one.lesson().label().equals(label);
      both += isAnswered && isActual ? 1 : 0;
      answered += isAnswered ? 1 : 0;
      actual += isActual ? 1 : 0;
    }
    return answered + actual == 0 ? 0 : 2.0 * both / (answered + actual);
  }

  private static double calibrationError(List<Judged> judged) {
    double[] claimed = new double[BINS];
    int[] right = new int[BINS];
    for (Judged one : judged) {
      int bin = Math.min(BINS - 1, (int) (one.prediction().probability() * BINS));
      claimed[bin] += one.prediction().probability();
      right[bin] += one.modelIsRight() ? 1 : 0;
    }
    double distance = 0;
    for (int bin = 0; bin < BINS; bin++) {
      distance += Math.abs(claimed[bin] - right[bin]);
    }
    return judged.isEmpty() ? 0 : distance / judged.size();
  }
}
