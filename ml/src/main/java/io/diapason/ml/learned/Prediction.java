package io.diapason.ml.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

  private static final int MOST_CONTRIBUTIONS = 5;
  private static final Comparator<Contribution> MOST_FIRST =
      Comparator.comparingDouble(Contribution::amount)
          .reversed()
          .thenComparing(Contribution::feature);

  /** What a model says that knows nothing of what it is asked about. */
  public static Prediction nothing() {
    return new Prediction("", 0, new TreeMap<>(), 0, List.of());
  }

  /** What spoke for a label, most telling first, of equals by name; the rest is left out. */
  public static List<Contribution> mostTelling(List<Contribution> all) {
    // One run with a handful at hand: an incident has hundreds, and the stream waits.
    List<Contribution> most = new ArrayList<>();
    for (Contribution one : all) {
      boolean isFull = most.size() == MOST_CONTRIBUTIONS;
      if (one.amount() > 0 && (!isFull || MOST_FIRST.compare(one, most.get(most.size() - 1)) < 0)) {
        if (isFull) {
          most.remove(most.size() - 1);
        }
        most.add(one);
        most.sort(MOST_FIRST);
      }
    }
    return List.copyOf(most);
  }

  /**
   * What one feature added to the label's score, beyond what it added to the labels on average.
   *
   * @param feature its name
   * @param amount in units of the score before the softmax; positive speaks for the label
   */
  public record Contribution(String feature, double amount) {}
}
