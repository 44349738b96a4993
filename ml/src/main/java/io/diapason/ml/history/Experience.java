package io.diapason.ml.history;

import io.diapason.ml.advice.Consultation;
import io.diapason.vocabulary.Priority;

/**
 * What was asked and said about an incident before anybody worked on it, with what people made of
 * it in the end: from this models learn, and by this those that were asked are judged.
 *
 * @param asked the last asking before a person touched the ticket
 * @param priority the priority that people left on the ticket
 * @param team the team they left it with; empty when nobody
 */
public record Experience(Consultation asked, Priority priority, String team) {

  /** The same as a lesson: what was known, and what people answered. */
  public LabelledIncident labelled() {
    return new LabelledIncident(asked.facts(), priority, team);
  }
}
