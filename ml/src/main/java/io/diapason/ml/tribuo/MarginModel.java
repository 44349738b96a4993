package io.diapason.ml.tribuo;

import io.diapason.ml.feature.FeatureNames;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.learned.Prediction.Contribution;
import io.diapason.ml.tribuo.TfIdf.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;

/** A linear model of margins whose softmax, at a temperature, says how likely each label is. */
final class MarginModel implements Model {

  private final LibLinearClassificationModel tribuo;
  private final MarginFrame frame;
  private final TfIdf tfIdf;
  private final DecisionFunction decision;

  MarginModel(LibLinearClassificationModel tribuo, MarginFrame frame) {
    this(tribuo, frame, new DecisionFunction(tribuo));
  }

  private MarginModel(
      LibLinearClassificationModel tribuo, MarginFrame frame, DecisionFunction decision) {
    this.tribuo = tribuo;
    this.frame = frame;
    this.tfIdf = new TfIdf(tribuo.getFeatureIDMap(), frame.documents());
    this.decision = decision;
  }

  /** The same weights, calibrated like this. */
  MarginModel calibrated(double temperature, BetaCalibration beta) {
    return new MarginModel(tribuo, new MarginFrame(frame.documents(), temperature, beta), decision);
  }

  LibLinearClassificationModel tribuo() {
    return tribuo;
  }

  MarginFrame frame() {
    return frame;
  }

  @Override
  public Prediction predict(SortedMap<String, Double> features) {
    Weighed document = tfIdf.weigh(features);
    if (document.count() == 0) {
      return Prediction.nothing();
    }
    double[] scores = TemperatureScaling.softmax(decision.of(document), frame.temperature());
    int best = 0;
    for (int label = 0; label < scores.length; label++) {
      best = scores[label] > scores[best] ? label : best;
    }
    frame.beta().bend(scores, best);
    TreeMap<String, Double> probabilities = new TreeMap<>();
    for (int label = 0; label < scores.length; label++) {
      probabilities.put(decision.labels().get(label), scores[label]);
    }
    int telling = 0;
    for (int at = 0; at < document.count(); at++) {
      telling += FeatureNames.isTelling(document.names()[at]) ? 1 : 0;
    }
    return new Prediction(
        decision.labels().get(best),
        scores[best],
        probabilities,
        telling,
        contributions(best, document));
  }

  /** The margins of a lesson, for the temperature. */
  double[] margins(SortedMap<String, Double> features) {
    return decision.of(tfIdf.weigh(features));
  }

  /** In the order of the margins. */
  List<String> labels() {
    return decision.labels();
  }

  private List<Contribution> contributions(int label, Weighed document) {
    List<Contribution> contributions = new ArrayList<>();
    for (int at = 0; at < document.count(); at++) {
      double amount =
          frame.temperature() * decision.excess(label, document.ids()[at]) * document.values()[at];
      contributions.add(new Contribution(document.names()[at], amount));
    }
    return Prediction.mostTelling(contributions);
  }
}
