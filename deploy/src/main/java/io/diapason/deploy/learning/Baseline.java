package io.diapason.deploy.learning;

import io.diapason.ml.training.Scored;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is right without any model. */
final class Baseline {

  private Baseline() {}

  /** The most frequent answer, of equals the first in the alphabet; empty without rows. */
  static String majority(List<Scored> scored) {
    TreeMap<String, Long> counts =
        scored.stream()
            .collect(Collectors.groupingBy(Scored::truth, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing((one, other) -> other.getKey().compareTo(one.getKey())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
