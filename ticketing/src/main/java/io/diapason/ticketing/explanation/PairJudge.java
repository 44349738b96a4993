package io.diapason.ticketing.explanation;

import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.IncidentAlert;

/** Holds two alerts against each other by the rules of the judgement, as if they were all. */
@FunctionalInterface
public interface PairJudge {

  /** What speaks for the two being one happening, and what is missing. */
  Explanation compare(String tenant, IncidentAlert elder, IncidentAlert younger);
}
