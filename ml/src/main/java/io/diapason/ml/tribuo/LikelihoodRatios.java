package io.diapason.ml.tribuo;

import de.bwaldvogel.liblinear.FeatureNode;

/**
 * How much a feature tells of one label before anything is learnt: the logarithm of how much more
 * often, or more seldom, it stands in rows of that label than in others. Values are stretched by it
 * for the learning and the weights afterwards, so the model stays what it is, but a feature that
 * tells much is held down less than one that tells nothing.
 *
 * <p>Reference: Wang and Manning, "Baselines and bigrams: simple, good sentiment and topic
 * classification", 2012 (there "NB-SVM", where features are stretched by the ratio alone).
 */
final class LikelihoodRatios {

  /** What a feature counts that tells nothing. */
  private static final double LEAST = 0.8;

  private LikelihoodRatios() {}

  /**
   * By what each feature is to be stretched for one label, by its number in the rows.
   *
   * @param rows the features of each row
   * @param isOne whether each row is of the label
   * @param features one more than the highest number of a feature
   * @param unseen how many rows more of either kind each feature is thought to stand in
   */
  static double[] of(FeatureNode[][] rows, boolean[] isOne, int features, double unseen) {
    int[] within = new int[features];
    int[] without = new int[features];
    int ones = 0;
    for (int row = 0; row < rows.length; row++) {
      ones += isOne[row] ? 1 : 0;
      int[] counts = isOne[row] ? within : without;
      for (FeatureNode node : rows[row]) {
        counts[node.index]++;
      }
    }
    double rest = Math.log((ones + 2 * unseen) / (rows.length - ones + 2 * unseen));
    double[] stretch = new double[features];
    for (int feature = 0; feature < features; feature++) {
      double ratio = Math.log((within[feature] + unseen) / (without[feature] + unseen)) - rest;
      stretch[feature] = LEAST + Math.abs(ratio);
    }
    return stretch;
  }
}
