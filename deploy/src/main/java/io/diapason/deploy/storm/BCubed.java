package io.diapason.deploy.storm;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well a grouping agrees with the true one, seen from each item and averaged over all: B-cubed
 * by A. Bagga and B. Baldwin, "Algorithms for Scoring Coreference Chains", Linguistic Coreference
 * Workshop at LREC 1998.
 *
 * <p>For an item that was put into group C and belongs to class L, precision is {@code |C ∩ L| /
 * |C|} and recall is {@code |C ∩ L| / |L|}.
 *
 * @param precision 1 when no group mixes classes
 * @param recall 1 when no class is torn apart
 */
public record BCubed(double precision, double recall) {

  /** Both mappings must name the same items. */
  static BCubed of(Map<String, String> groupOf, Map<String, String> classOf) {
    Map<String, Long> groupSizes = sizes(groupOf.values());
    Map<String, Long> classSizes = sizes(classOf.values());
    Function<String, String> both = item -> groupOf.get(item) + "\n" + classOf.get(item);
    Map<String, Long> shared =
        classOf.keySet().stream().collect(Collectors.groupingBy(both, Collectors.counting()));
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, String> item : classOf.entrySet()) {
      double common = shared.getOrDefault(both.apply(item.getKey()), 0L);
      String group = groupOf.getOrDefault(item.getKey(), "");
      precision += common / groupSizes.getOrDefault(group, 1L);
      recall += common / classSizes.getOrDefault(item.getValue(), 1L);
    }
    int items = Math.max(1, classOf.size());
    return new BCubed(precision / items, recall / items);
  }

  /** The harmonic mean of both; 0 when both are. */
  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  private static Map<String, Long> sizes(Collection<String> names) {
    return names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }
}
