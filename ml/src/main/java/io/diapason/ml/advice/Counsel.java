package io.diapason.ml.advice;

import io.diapason.vocabulary.Advice;
import java.util.List;

/**
 * An adviser's whole answer: what is acted on, and what every model that was asked said.
 *
 * @param advice what stands
 * @param opinions of all models asked; empty where only the default rule was
 */
public record Counsel(Advice advice, List<Opinion> opinions) {

  /** The default rule's own answer. */
  public static Counsel byRule(IncidentFacts facts) {
    return new Counsel(DefaultRule.advise(facts), List.of());
  }
}
