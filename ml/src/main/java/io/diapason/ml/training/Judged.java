package io.diapason.ml.training;

import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import java.util.List;

/**
 * What a model said on an incident whose true answer is known.
 *
 * @param lesson with the true answer
 * @param prediction what the model said
 */
record Judged(Lesson lesson, Prediction prediction) {

  static List<Judged> all(List<Lesson> lessons, Model model) {
    return lessons.stream()
        .map(lesson -> new Judged(lesson, model.predict(lesson.features())))
        .toList();
  }

  boolean modelIsRight() {
    return prediction.label().equals(lesson.label());
  }

  boolean ruleIsRight() {
    return lesson.ruleAnswer().equals(lesson.label());
  }

  boolean isSure(double threshold) {
    return prediction.knownFeatures() > 0 && prediction.probability() >= threshold;
  }

  /** Whether what people would see is right: the model when sure, else the rule. */
  boolean adviceIsRight(double threshold) {
    return isSure(threshold) ? modelIsRight() : ruleIsRight();
  }
}
