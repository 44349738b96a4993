package io.diapason.ml.training;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Past rows that look most like a new one: the cosine of their features, in which a rare feature
 * counts more than one that most rows have.
 */
public final class Neighbours {

  private final List<Lesson> past;
  private final Map<String, Double> rarity = new HashMap<>();

  public Neighbours(List<Lesson> past) {
    this.past = past;
    past.forEach(
        one -> one.features().keySet().forEach(name -> rarity.merge(name, 1.0, Double::sum)));
    rarity.replaceAll((name, count) -> Math.log((1.0 + past.size()) / count));
  }

  /**
   * A past row.
   *
   * @param index where it stands among the past rows
   * @param likeness 0 to 1
   * @param label what people answered
   */
  public record Neighbour(int index, double likeness, String label) {}

  /** The nearest, of equals the earliest; rows that share nothing are none. */
  public List<Neighbour> nearest(SortedMap<String, Double> features, int most) {
    double length = length(features);
    return java.util.stream.IntStream.range(0, past.size())
        .mapToObj(at -> new Neighbour(at, likeness(features, length, at), past.get(at).label()))
        .filter(one -> one.likeness() > 0)
        .sorted(
            Comparator.comparingDouble(Neighbour::likeness)
                .reversed()
                .thenComparing(Neighbour::index))
        .limit(most)
        .toList();
  }

  private double likeness(SortedMap<String, Double> features, double length, int at) {
    Map<String, Double> other = past.get(at).features();
    double shared = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      double weight = weight(feature.getKey());
      shared += feature.getValue() * other.getOrDefault(feature.getKey(), 0.0) * weight * weight;
    }
    return shared == 0 ? 0 : shared / length / length(other);
  }

  private double length(Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      double value = feature.getValue() * weight(feature.getKey());
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private double weight(String feature) {
    return rarity.getOrDefault(feature, 0.0);
  }
}
