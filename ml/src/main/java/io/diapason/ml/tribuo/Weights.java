package io.diapason.ml.tribuo;

import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

/**
 * The weights of a linear model, laid out by feature: an incident then costs one short run through
 * memory per feature that it has, where Tribuo's own prediction builds a vector and maps, and its
 * excuse a list per label of every feature, each time it is asked.
 */
final class Weights {

  private final int labels;
  private final double[] weights;
  private final double[] means;

  private Weights(int labels, double[] weights, double[] means) {
    this.labels = labels;
    this.weights = weights;
    this.means = means;
  }

  static Weights of(LinearSGDModel model) {
    DenseMatrix matrix = model.getWeightsCopy();
    int labels = matrix.getDimension1Size();
    // The last column is the bias.
    int columns = matrix.getDimension2Size();
    double[] weights = new double[columns * labels];
    double[] means = new double[columns];
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        double weight = matrix.get(label, column);
        weights[column * labels + label] = weight;
        sum += weight;
      }
      means[column] = sum / labels;
    }
    return new Weights(labels, weights, means);
  }

  /** The score of each label before anything is known. */
  double[] bias() {
    double[] bias = new double[labels];
    System.arraycopy(weights, weights.length - labels, bias, 0, labels);
    return bias;
  }

  /** Adds what a feature of this value adds to the score of each label. */
  void add(double[] scores, int feature, double value) {
    int row = feature * labels;
    for (int label = 0; label < labels; label++) {
      scores[label] += weights[row + label] * value;
    }
  }

  /**
   * What one unit of the feature adds to the label's score beyond the labels' mean, since only
   * differences between labels matter to a softmax.
   */
  double excess(int label, int feature) {
    return weights[feature * labels + label] - means[feature];
  }
}
