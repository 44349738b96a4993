package io.diapason.ml.tribuo;

import com.oracle.labs.mlrg.olcut.util.Pair;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.learned.Prediction.Contribution;
import io.diapason.ml.registry.ModelUnavailableException;
import io.diapason.ml.registry.ModelUnavailableException.Reason;
import io.diapason.ml.registry.StoredModel;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;

/** A linear Tribuo model that answers in our words. */
public final class TribuoModel implements Model {

  private static final int MOST_CONTRIBUTIONS = 5;
  private static final Prediction NOTHING = new Prediction("", 0, new TreeMap<>(), 0, List.of());

  private final org.tribuo.Model<Label> model;

  TribuoModel(org.tribuo.Model<Label> model) {
    this.model = model;
  }

  /**
   * Makes a stored model ready to be asked.
   *
   * @throws ModelUnavailableException when its bytes are not such a model
   */
  public static TribuoModel read(StoredModel stored) {
    try {
      return new TribuoModel(
          org.tribuo.Model.deserializeFromStream(stored.bytes().stream()).castModel(Label.class));
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
      return NOTHING;
    }
    Excuse<Label> excuse =
        model
            .getExcuse(example(LabelFactory.UNKNOWN_LABEL, known))
            .orElseThrow(
                () -> new IllegalStateException("Expected a linear model, but got " + model));
    Label best = excuse.getPrediction().getOutput();
    TreeMap<String, Double> probabilities = new TreeMap<>();
    excuse
        .getPrediction()
        .getOutputScores()
        .forEach((label, score) -> probabilities.put(label, score.getScore()));
    return new Prediction(
        best.getLabel(),
        best.getScore(),
        probabilities,
        (int) known.keySet().stream().filter(IncidentFeatures::isTelling).count(),
        contributions(excuse.getScores(), best.getLabel()));
  }

  static Example<Label> example(Label label, SortedMap<String, Double> features) {
    return new ArrayExample<>(
        label,
        features.keySet().toArray(new String[0]),
        features.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Only differences between labels matter to a softmax, so each feature is held to its mean. */
  private static List<Contribution> contributions(
      Map<String, List<Pair<String, Double>>> scores, String label) {
    Map<String, Double> means = new HashMap<>();
    scores
        .values()
        .forEach(
            ofLabel ->
                ofLabel.forEach(
                    pair -> means.merge(pair.getA(), pair.getB() / scores.size(), Double::sum)));
    return scores.getOrDefault(label, List.of()).stream()
        .filter(pair -> !pair.getA().equals(org.tribuo.Model.BIAS_FEATURE))
        .map(
            pair ->
                new Contribution(pair.getA(), pair.getB() - means.getOrDefault(pair.getA(), 0.0)))
        .filter(contribution -> contribution.amount() > 0)
        .sorted(
            Comparator.comparingDouble(Contribution::amount)
                .reversed()
                .thenComparing(Contribution::feature))
        .limit(MOST_CONTRIBUTIONS)
        .toList();
  }
}
