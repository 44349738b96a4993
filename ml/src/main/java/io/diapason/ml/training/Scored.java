package io.diapason.ml.training;

import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model said on one row whose true answer is known.
 *
 * @param truth what people answered in the end
 * @param human what a person answered at first; empty when nobody did
 * @param prediction what the model said
 */
public record Scored(String truth, String human, Prediction prediction) {

  /** Asks the model about each lesson, in their order. */
  public static List<Scored> all(List<Lesson> lessons, Model model) {
    return lessons.parallelStream()
        .map(one -> new Scored(one.label(), one.ruleAnswer(), model.predict(one.features())))
        .toList();
  }

  /** The same row, answered like this without any doubt. */
  public Scored with(String answer) {
    return sure(truth, human, answer);
  }

  /** A row of this truth and first human answer, answered like this without any doubt. */
  public static Scored sure(String truth, String human, String answer) {
    TreeMap<String, Double> all = new TreeMap<>(Map.of(answer, 1.0));
    return new Scored(truth, human, new Prediction(answer, 1, all, 0, List.of()));
  }

  /** Whether the likeliest label is the true one. */
  public boolean isRight() {
    return prediction.label().equals(truth);
  }

  /** How likely the model held its answer. */
  public double confidence() {
    return prediction.probability();
  }

  /** How likely the model held this label; 0 when it does not know it. */
  public double probability(String label) {
    return prediction.probabilities().getOrDefault(label, 0.0);
  }

  /** Whether the true label is among the three likeliest, of equals the first in the alphabet. */
  boolean isAmongThree() {
    return prediction.probabilities().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(3)
        .anyMatch(entry -> entry.getKey().equals(truth));
  }
}
