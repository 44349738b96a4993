package io.diapason.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question about an incident, by a model or, where the model abstained or
 * there is none, by the default rule.
 *
 * @param value the answer, such as {@code P2} or the name of a team; empty when nothing is known
 * @param decidedBy whether a model answered or the rule
 * @param probability the model's own, 0 to 1; null when no model was asked
 * @param modelId the model asked; null when there is none
 * @param reasons why, most telling first
 */
public record Answer(
    String value,
    DecidedBy decidedBy,
    @Nullable Double probability,
    @Nullable String modelId,
    List<String> reasons) {

  /** Who gave the answer. */
  public enum DecidedBy {
    MODEL,
    RULE
  }

  public Answer {
    reasons = reasons == null ? List.of() : reasons;
  }
}
