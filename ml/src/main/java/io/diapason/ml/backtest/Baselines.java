package io.diapason.ml.backtest;

import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.Scored;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What would have been answered without any model, as if a model had said it. */
final class Baselines {

  private Baselines() {}

  /** Whether a person's first answer is told of any of these. */
  static boolean hasHuman(List<Lesson> lessons) {
    return lessons.stream().anyMatch(one -> !one.ruleAnswer().isEmpty());
  }

  /** A person's first answer to each. */
  static List<Scored> human(List<Lesson> lessons) {
    return lessons.stream().map(one -> said(one, one.ruleAnswer())).toList();
  }

  /** The same answer to each. */
  static List<Scored> always(String answer, List<Lesson> lessons) {
    return lessons.stream().map(one -> said(one, answer)).toList();
  }

  /** The most frequent answer, of equals the first in the alphabet; empty without lessons. */
  static String majority(List<Lesson> lessons) {
    Map<String, Long> counts =
        lessons.stream()
            .collect(Collectors.groupingBy(Lesson::label, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static Scored said(Lesson lesson, String answer) {
    return Scored.sure(lesson.label(), lesson.ruleAnswer(), answer);
  }
}
