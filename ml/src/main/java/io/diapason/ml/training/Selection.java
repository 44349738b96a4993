package io.diapason.ml.training;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps what occurs often enough to learn from, and bounds it, so that no flood swells a model. */
final class Selection {

  private static final int RAREST_FEATURE = 3;
  private static final int MOST_FEATURES = 20_000;
  private static final int RAREST_LABEL = 5;
  private static final int MOST_LABELS = 200;

  private Selection() {}

  /** The features worth a weight. */
  static Set<String> features(List<Lesson> lessons) {
    return features(lessons, RAREST_FEATURE, MOST_FEATURES);
  }

  /** At most so many features, none of which is rarer than so many lessons. */
  static Set<String> features(List<Lesson> lessons, int rarest, int most) {
    Map<String, Integer> counts = new HashMap<>();
    lessons.forEach(lesson -> count(lesson.features().keySet(), counts));
    return mostFrequent(counts, rarest, most);
  }

  /** The labels worth an answer. */
  static Set<String> labels(List<Lesson> lessons) {
    Map<String, Integer> counts = new TreeMap<>();
    lessons.forEach(lesson -> count(List.of(lesson.label()), counts));
    return mostFrequent(counts, RAREST_LABEL, MOST_LABELS);
  }

  /** The most frequent label, of equals the first in the alphabet; empty without lessons. */
  static String majority(List<Lesson> lessons) {
    Map<String, Integer> counts = new TreeMap<>();
    lessons.forEach(lesson -> count(List.of(lesson.label()), counts));
    return mostFrequent(counts, 1, 1).stream().findFirst().orElse("");
  }

  private static void count(Collection<String> names, Map<String, Integer> counts) {
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
  }

  private static Set<String> mostFrequent(Map<String, Integer> counts, int rarest, int most) {
    Set<String> kept = new TreeSet<>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= rarest)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> kept.add(entry.getKey()));
    return kept;
  }
}
