package io.diapason.ml.tribuo;

import io.diapason.ml.feature.FeatureNames;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.learned.Prediction.Contribution;
import io.diapason.ml.tribuo.Weighing.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;

/** A linear model of margins whose softmax, at a temperature, says how likely each label is. */
final class MarginModel implements Model {

  private final LibLinearClassificationModel tribuo;
  private final MarginFrame frame;
  private final Weighing weighing;
  private final Margins margins;

  MarginModel(LibLinearClassificationModel tribuo, MarginFrame frame) {
    this(tribuo, frame, new Margins(tribuo));
  }

  private MarginModel(LibLinearClassificationModel tribuo, MarginFrame frame, Margins margins) {
    this.tribuo = tribuo;
    this.frame = frame;
    this.weighing = new Weighing(Domain.of(tribuo.getFeatureIDMap()), frame.documents());
    this.margins = margins;
  }

  /** The same weights, calibrated like this. */
  MarginModel calibrated(double temperature, Honesty honesty) {
    return new MarginModel(
        tribuo, new MarginFrame(frame.documents(), temperature, honesty), margins);
  }

  LibLinearClassificationModel tribuo() {
    return tribuo;
  }

  MarginFrame frame() {
    return frame;
  }

  @Override
  public Prediction predict(SortedMap<String, Double> features) {
    Weighed document = weighing.weigh(features);
    if (document.count() == 0) {
      return Prediction.nothing();
    }
    double[] scores = Temperature.softmax(margins.of(document), frame.temperature());
    int best = 0;
    for (int label = 0; label < scores.length; label++) {
      best = scores[label] > scores[best] ? label : best;
    }
    frame.honesty().bend(scores, best);
    TreeMap<String, Double> probabilities = new TreeMap<>();
    for (int label = 0; label < scores.length; label++) {
      probabilities.put(margins.labels().get(label), scores[label]);
    }
    int telling = 0;
    for (int at = 0; at < document.count(); at++) {
      telling += FeatureNames.isTelling(document.names()[at]) ? 1 : 0;
    }
    return new Prediction(
        margins.labels().get(best),
        scores[best],
        probabilities,
        telling,
        contributions(best, document));
  }

  /** The margins of a lesson, for the temperature. */
  double[] margins(SortedMap<String, Double> features) {
    return margins.of(weighing.weigh(features));
  }

  /** In the order of the margins. */
  List<String> labels() {
    return margins.labels();
  }

  private List<Contribution> contributions(int label, Weighed document) {
    List<Contribution> contributions = new ArrayList<>();
    for (int at = 0; at < document.count(); at++) {
      double amount =
          frame.temperature() * margins.excess(label, document.ids()[at]) * document.values()[at];
      contributions.add(new Contribution(document.names()[at], amount));
    }
    return Prediction.mostTelling(contributions);
  }
}
