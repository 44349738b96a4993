package io.diapason.ml.training;

/**
 * How a model is trained on a table.
 *
 * @param kind what is made small: the squared hinge (margins) or the logistic loss
 * @param cost of being wrong against having large weights, greater than 0
 * @param seed of every random choice; the same seed and table give the same model
 * @param rarest below so many rows a feature is not learnt, at least 1
 * @param halfLifeDays after so many days a row counts half as much, after three times as many no
 *     more; 0 when age does not matter
 */
public record MarginConfig(Kind kind, double cost, long seed, int rarest, int halfLifeDays) {

  /** What is made small. */
  public enum Kind {
    MARGIN,
    LOGISTIC
  }

  public MarginConfig {
    check(cost > 0 && cost <= 1_000, "a cost above 0 and up to 1000", cost);
    check(rarest >= 1, "a rarest feature of 1 row or more", rarest);
    check(halfLifeDays >= 0, "a half-life of 0 days or more", halfLifeDays);
  }

  public static MarginConfig defaults() {
    return new MarginConfig(Kind.MARGIN, 0.2, 1, 2, 0);
  }

  private static void check(boolean holds, String expected, Number found) {
    if (!holds) {
      throw new IllegalArgumentException("Expected " + expected + ", but got " + found);
    }
  }
}
