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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.impl.ArrayExample;

/** A linear Tribuo model that answers in our words. */
public final class TribuoModel implements Model {

  private final ImmutableFeatureMap domain;
  private final List<String> labels = new ArrayList<>();
  private final Weights weights;

  TribuoModel(LinearSGDModel model) {
    this.domain = model.getFeatureIDMap();
    this.weights = Weights.of(model);
    for (int label = 0; label < model.getOutputIDInfo().size(); label++) {
      labels.add(model.getOutputIDInfo().getOutput(label).getLabel());
    }
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
    Known known = known(features);
    if (known.count() == 0) {
      return Prediction.nothing();
    }
    double[] scores = weights.bias();
    int telling = 0;
    for (int at = 0; at < known.count(); at++) {
      weights.add(scores, known.ids()[at], known.values()[at]);
      telling += IncidentFeatures.isTelling(known.names()[at]) ? 1 : 0;
    }
    double[] shares = TemperatureScaling.softmax(scores, 1);
    int best = 0;
    TreeMap<String, Double> probabilities = new TreeMap<>();
    for (int label = 0; label < shares.length; label++) {
      best = shares[label] > shares[best] ? label : best;
      probabilities.put(labels.get(label), shares[label]);
    }
    return new Prediction(
        labels.get(best), shares[best], probabilities, telling, contributions(best, known));
  }

  /**
   * What the model knows of an incident.
   *
   * @param count how many entries of the arrays are filled
   * @param ids of the features
   * @param names of the features
   * @param values of the features
   */
  @SuppressWarnings("ArrayRecordComponent") // Lives for one prediction and is never compared.
  private record Known(int count, int[] ids, String[] names, double[] values) {}

  /** Numbers that are none say nothing. */
  private Known known(SortedMap<String, Double> features) {
    int[] ids = new int[features.size()];
    String[] names = new String[features.size()];
    double[] values = new double[features.size()];
    int count = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      int id = domain.getID(feature.getKey());
      if (id >= 0 && Double.isFinite(feature.getValue())) {
        ids[count] = id;
        names[count] = feature.getKey();
        values[count++] = feature.getValue();
      }
    }
    return new Known(count, ids, names, values);
  }

  static Example<Label> example(Label label, SortedMap<String, Double> features) {
    return new ArrayExample<>(
        label,
        features.keySet().toArray(new String[0]),
        features.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private List<Contribution> contributions(int label, Known known) {
    List<Contribution> contributions = new ArrayList<>();
    for (int at = 0; at < known.count(); at++) {
      double amount = weights.excess(label, known.ids()[at]) * known.values()[at];
      contributions.add(new Contribution(known.names()[at], amount));
    }
    return Prediction.mostTelling(contributions);
  }
}
