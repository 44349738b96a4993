package io.diapason.ml.history;

import io.diapason.ml.advice.DefaultRule;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Question;
import io.diapason.vocabulary.Priority;

/**
 * A past incident with what people made of it in the end.
 *
 * @param facts what was known when advice was asked
 * @param priority the priority that people left on its ticket
 * @param team the team that closed its ticket; empty when nobody did
 */
public record LabelledIncident(IncidentFacts facts, Priority priority, String team) {

  public LabelledIncident {
    team = team == null ? "" : team;
    if (facts == null || priority == null) {
      throw new IllegalArgumentException(
          "Expected a labelled incident to have facts and a priority, but one is missing");
    }
  }

  /** What people answered to this question; empty when they left it open. */
  public String label(Question question) {
    return switch (question) {
      case PRIORITY -> priority.name();
      case TEAM -> team;
      // Our own tickets do not tell these yet; a table may.
      case BREACH, REASSIGNMENT, NOISE -> "";
    };
  }

  /** What the default rule would have answered; empty when it knows nothing. */
  public String ruleAnswer(Question question) {
    return switch (question) {
      case PRIORITY -> DefaultRule.priority(facts).value();
      case TEAM -> DefaultRule.team(facts).value();
      case BREACH, REASSIGNMENT, NOISE -> "";
    };
  }
}
