package io.diapason.ml.tribuo;

import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

/**
 * The weights of a linear model, each less the mean over the labels, since only differences between
 * labels matter to a softmax. Tribuo's own excuse says the same, but makes a list per label of
 * every feature each time it is asked, which the stream would feel.
 */
final class Weights {

  private final double[][] excess;

  private Weights(double[][] excess) {
    this.excess = excess;
  }

  static Weights of(LinearSGDModel model) {
    DenseMatrix weights = model.getWeightsCopy();
    int labels = weights.getDimension1Size();
    double[][] excess = new double[labels][weights.getDimension2Size()];
    for (int feature = 0; feature < weights.getDimension2Size(); feature++) {
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        sum += weights.get(label, feature);
      }
      for (int label = 0; label < labels; label++) {
        excess[label][feature] = weights.get(label, feature) - sum / labels;
      }
    }
    return new Weights(excess);
  }

  /** What one unit of the feature adds to the label's score beyond the labels' mean. */
  double excess(int label, int feature) {
    return excess[label][feature];
  }
}
