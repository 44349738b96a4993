package io.diapason.ml.advice;

import java.io.Serializable;
import java.util.Map;

/** Makes advisers. Serializable so that it can travel into a stream job. */
@FunctionalInterface
public interface AdviserFactory extends Serializable {

  /**
   * Makes an adviser on these models. A model that cannot be had never stops the stream: its
   * question falls to the default rule, and the reasons say so.
   *
   * @param modelsByQuestion the id of the live model of each question, by the question's name (see
   *     {@link Question#wireName()}); a question without an entry is answered by the default rule
   */
  Adviser create(Map<String, String> modelsByQuestion);

  /** Advice by the default rule alone. */
  static AdviserFactory rulesOnly() {
    return modelsByQuestion -> DefaultRule::advise;
  }
}
