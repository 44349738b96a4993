package io.diapason.ml.training;

import io.diapason.ml.registry.StoredModel;

/** How a training ended. */
public sealed interface TrainingOutcome {

  /**
   * There is a model; it is neither saved nor live yet.
   *
   * @param model with its card
   */
  record Trained(StoredModel model) implements TrainingOutcome {}

  /**
   * There is none, because the history does not carry one; the default rule goes on.
   *
   * @param why in one sentence
   */
  record Refused(String why) implements TrainingOutcome {}
}
