package io.diapason.ml.training;

import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.history.LabelledIncident;
import java.time.Instant;
import java.util.SortedMap;

/**
 * One incident as a learner sees it.
 *
 * @param at when it opened
 * @param features what was known
 * @param label what people answered, never empty
 * @param ruleAnswer what the default rule would have answered; empty when it knows nothing
 */
public record Lesson(
    Instant at, SortedMap<String, Double> features, String label, String ruleAnswer) {

  /** The lesson of a past incident for one question. */
  public static Lesson of(LabelledIncident incident, Question question) {
    return new Lesson(
        incident.facts().openedAt(),
        IncidentFeatures.of(incident.facts()),
        incident.label(question),
        incident.ruleAnswer(question));
  }
}
