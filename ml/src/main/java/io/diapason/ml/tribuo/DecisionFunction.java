package io.diapason.ml.tribuo;

import de.bwaldvogel.liblinear.Model;
import io.diapason.ml.tribuo.TfIdf.Weighed;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;

/**
 * The weights of a LIBLINEAR model, laid out by feature: a document then costs one short run
 * through memory per feature that it has, where Tribuo's own prediction builds lists for each
 * label.
 */
final class DecisionFunction {

  private final List<String> labels = new ArrayList<>();
  private final float[] weights;
  private final double[] biases;

  DecisionFunction(LibLinearClassificationModel tribuo) {
    Model inner = Inner.of(tribuo);
    ImmutableOutputInfo<Label> known = tribuo.getOutputIDInfo();
    int count = inner.getNrClass();
    int features = tribuo.getFeatureIDMap().size();
    this.weights = new float[count * features];
    this.biases = new double[count];
    for (int label = 0; label < count; label++) {
      labels.add(known.getOutput(inner.getLabels()[label]).getLabel());
      biases[label] = inner.getDecfunBias(label);
      for (int feature = 0; feature < features; feature++) {
        // LIBLINEAR counts features from 1.
        weights[feature * count + label] = (float) inner.getDecfunCoef(feature + 1, label);
      }
    }
  }

  /** In the order of the margins. */
  List<String> labels() {
    return labels;
  }

  /** How far the document lies on each label's side. */
  double[] of(Weighed document) {
    double[] margins = biases.clone();
    for (int at = 0; at < document.count(); at++) {
      int row = document.ids()[at] * margins.length;
      double value = document.values()[at];
      for (int label = 0; label < margins.length; label++) {
        margins[label] += weights[row + label] * value;
      }
    }
    return margins;
  }

  /** What one unit of the feature adds to the label's margin beyond the labels' mean. */
  double excess(int label, int feature) {
    int count = labels.size();
    double sum = 0;
    for (int other = 0; other < count; other++) {
      sum += weights[feature * count + other];
    }
    return weights[feature * count + label] - sum / count;
  }
}
