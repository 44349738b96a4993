package io.diapason.ml.tribuo;

import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.learned.Prediction.Contribution;
import io.diapason.ml.registry.ModelUnavailableException;
import io.diapason.ml.registry.ModelUnavailableException.Reason;
import io.diapason.ml.registry.StoredModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.impl.ArrayExample;

/** A linear Tribuo model that answers in our words. */
public final class TribuoModel implements Model {

  private final LinearSGDModel model;
  private final Weights weights;

  TribuoModel(LinearSGDModel model) {
    this.model = model;
    this.weights = Weights.of(model);
  }

  /**
   * Makes a stored model ready to be asked.
   *
   * @throws ModelUnavailableException when its bytes are not such a model
   */
  public static TribuoModel read(StoredModel stored) {
    try {
      return new TribuoModel(
          (LinearSGDModel) org.tribuo.Model.deserializeFromStream(stored.bytes().stream()));
    } catch (IOException | RuntimeException e) {
      // Tribuo throws whatever its reflection meets in foreign bytes; here all of it is one thing.
      throw new ModelUnavailableException(
          Reason.CORRUPT, "Expected " + stored.card().id() + " to be a Tribuo model, but " + e, e);
    }
  }

  @Override
  public Prediction predict(SortedMap<String, Double> features) {
    ImmutableFeatureMap domain = model.getFeatureIDMap();
    TreeMap<String, Double> known = new TreeMap<>(features);
    // Tribuo refuses numbers that are none; here they are only something that says nothing.
    known
        .entrySet()
        .removeIf(
            feature -> domain.getID(feature.getKey()) < 0 || !Double.isFinite(feature.getValue()));
    if (known.isEmpty()) {
      return Prediction.nothing();
    }
    org.tribuo.Prediction<Label> answer = model.predict(example(LabelFactory.UNKNOWN_LABEL, known));
    TreeMap<String, Double> probabilities = new TreeMap<>();
    answer.getOutputScores().forEach((label, score) -> probabilities.put(label, score.getScore()));
    Label best = answer.getOutput();
    return new Prediction(
        best.getLabel(),
        best.getScore(),
        probabilities,
        (int) known.keySet().stream().filter(IncidentFeatures::isTelling).count(),
        contributions(best, known));
  }

  static Example<Label> example(Label label, SortedMap<String, Double> features) {
    return new ArrayExample<>(
        label,
        features.keySet().toArray(new String[0]),
        features.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private List<Contribution> contributions(Label label, SortedMap<String, Double> features) {
    List<Contribution> contributions = new ArrayList<>();
    int row = model.getOutputIDInfo().getID(label);
    features.forEach(
        (name, value) -> {
          double amount = weights.excess(row, model.getFeatureIDMap().getID(name)) * value;
          contributions.add(new Contribution(name, amount));
        });
    return Prediction.mostTelling(contributions);
  }
}
