package io.diapason.ml.advice;

import java.util.Map;

/** Makes advisers, and remembers the models that it has read. Not safe for several threads. */
public interface Advisers {

  /**
   * An adviser on these models. A model that cannot be had never stops the stream: its question
   * falls to the default rule, and the reasons say so.
   *
   * @param models the id of each model to be asked, by {@link Stage#key}; a question without a live
   *     model is answered by the default rule
   */
  Adviser on(Map<String, String> models);

  /** Begins to read these models without waiting for them, so that {@link #on} need not. */
  void prepare(Map<String, String> models);
}
