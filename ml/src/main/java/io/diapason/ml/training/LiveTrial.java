package io.diapason.ml.training;

import io.diapason.ml.advice.Opinion;
import io.diapason.ml.advice.Question;
import io.diapason.ml.history.Experience;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.learned.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a model did that was asked in the stream, beside what stood there, on the same incidents.
 *
 * @param comparison by how much its advice (its label where it was sure, else the default rule's)
 *     was right more often than what stood
 * @param scores of its labels alone, sure or not
 */
public record LiveTrial(Comparison comparison, Scorecard scores) {

  /** Over all incidents on which it was asked and people gave an answer. */
  public static LiveTrial of(
      List<Experience> past, Question question, String modelId, long bootstrapSeed) {
    List<Boolean> candidate = new ArrayList<>();
    List<Boolean> stood = new ArrayList<>();
    List<Scored> scored = new ArrayList<>();
    for (Experience one : past) {
      LabelledIncident incident = one.labelled();
      String truth = incident.label(question);
      Optional<Opinion> said = opinion(one, question, modelId);
      if (said.isPresent() && !truth.isEmpty()) {
        String rule = incident.ruleAnswer(question);
        candidate.add((said.get().sure() ? said.get().label() : rule).equals(truth));
        stood.add(one.asked().stood(question).equals(truth));
        scored.add(new Scored(truth, rule, prediction(said.get())));
      }
    }
    return new LiveTrial(
        Comparison.of(candidate, stood, bootstrapSeed), Scorecard.of(List.copyOf(scored)));
  }

  private static Optional<Opinion> opinion(Experience one, Question question, String modelId) {
    return one.asked().opinions().stream()
        .filter(said -> said.question() == question && said.modelId().equals(modelId))
        .findFirst();
  }

  private static Prediction prediction(Opinion said) {
    TreeMap<String, Double> probabilities = new TreeMap<>();
    probabilities.put(said.label(), said.probability());
    return new Prediction(
        said.label(), said.probability(), probabilities, said.knownFeatures(), List.of());
  }
}
