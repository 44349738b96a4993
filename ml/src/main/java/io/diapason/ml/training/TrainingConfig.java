package io.diapason.ml.training;

/**
 * How a model is trained.
 *
 * @param seed of every random choice; the same seed and history give the same model
 * @param epochs how often the learner sees each incident, 1 to 100
 * @param holdOutShare the newest share of the history, kept for the metrics alone, 0.05 to 0.5
 * @param minimumExamples below so many labelled incidents nothing is trained, at least 20
 */
public record TrainingConfig(long seed, int epochs, double holdOutShare, int minimumExamples) {

  public TrainingConfig {
    check(epochs >= 1 && epochs <= 100, "1 to 100 epochs", epochs);
    check(holdOutShare >= 0.05 && holdOutShare <= 0.5, "a hold-out of 0.05 to 0.5", holdOutShare);
    check(minimumExamples >= 20, "a minimum of 20 examples or more", minimumExamples);
  }

  public static TrainingConfig defaults() {
    return new TrainingConfig(1, 5, 0.2, 100);
  }

  private static void check(boolean holds, String expected, Number found) {
    if (!holds) {
      throw new IllegalArgumentException("Expected " + expected + ", but got " + found);
    }
  }
}
