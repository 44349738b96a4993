package io.diapason.ml.learned;

import java.util.List;
import java.util.SortedMap;

/**
 * What a model says, before anybody asks whether it is sure enough.
 *
 * @param label the likeliest label
 * @param probability its probability, 0 to 1
 * @param probabilities the probability of each label
 * @param knownFeatures how many telling features of the incident the model knows
 * @param contributions what spoke for the label, most telling first, at most five
 */
public record Prediction(
    String label,
    double probability,
    SortedMap<String, Double> probabilities,
    int knownFeatures,
    List<Contribution> contributions) {

  /**
   * What one feature added to the label's score, beyond what it added to the labels on average.
   *
   * @param feature its name
   * @param amount in units of the score before the softmax; positive speaks for the label
   */
  public record Contribution(String feature, double amount) {}
}
