package io.diapason.ml.training;

import java.util.List;

/**
 * Chooses how sure a model must be before it answers: the threshold with which the advice as a
 * whole, model or rule, was right most often. Of equals the highest, since a silent model costs
 * less trust than a wrong one.
 */
final class Threshold {

  /** A model that is more likely wrong than right never answers. */
  private static final int LOWEST_PERCENT = 50;

  private static final int STEP_PERCENT = 5;

  private Threshold() {}

  /** Between 0.5 and 1; at 1 the model practically never answers. */
  static double chosenOn(List<Judged> judged) {
    int best = 100;
    long mostRight = -1;
    for (int percent = 100; percent >= LOWEST_PERCENT; percent -= STEP_PERCENT) {
      double threshold = percent / 100.0;
      long right = judged.stream().filter(one -> one.adviceIsRight(threshold)).count();
      if (right > mostRight) {
        mostRight = right;
        best = percent;
      }
    }
    return best / 100.0;
  }
}
