package io.diapason.correlation.advice;

import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Priority;
import java.util.ArrayList;
import java.util.List;

/** The advice on an incident that is known to need nobody: the lowest priority, and why. */
public final class NobodyNeeded {

  private NobodyNeeded() {}

  /**
   * The same advice with the lowest priority, which by default gets no ticket. What was advised
   * otherwise stays readable among the reasons.
   */
  public static Advice because(String reason, Advice otherwise) {
    Answer priority = otherwise.priority();
    List<String> reasons = new ArrayList<>();
    reasons.add(reason);
    reasons.add("else it would be " + priority.value());
    reasons.addAll(priority.reasons());
    return new Advice(
        new Answer(Priority.P5.name(), Answer.DecidedBy.RULE, null, priority.modelId(), reasons),
        otherwise.team());
  }
}
