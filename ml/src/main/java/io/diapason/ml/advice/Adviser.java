package io.diapason.ml.advice;

import io.diapason.vocabulary.IncidentId;

/**
 * Answers the questions about an incident.
 *
 * <p>The same facts of the same incident always get the same advice. It never throws for odd input:
 * what cannot be answered is left to the default rule, and the reasons say so. Not safe for several
 * threads at once.
 */
@FunctionalInterface
public interface Adviser {

  Counsel advise(IncidentId incident, IncidentFacts facts);
}
