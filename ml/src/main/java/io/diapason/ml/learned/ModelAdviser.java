package io.diapason.ml.learned;

import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.DefaultRule;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.FeatureWords;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.learned.Prediction.Contribution;
import io.diapason.ml.registry.ModelCard;
import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model of each question and lets the default rule stand wherever the model is not sure:
 * below the threshold of its card, with no telling feature that it knows, or with no model at all.
 * The reasons always say which of these it was.
 */
public final class ModelAdviser implements Adviser {

  private static final LiveModel UNTRAINED = LiveModel.absent("no model is live for this question");

  private final Map<Question, LiveModel> models = new EnumMap<>(Question.class);

  public ModelAdviser(Map<Question, LiveModel> models) {
    this.models.putAll(models);
  }

  @Override
  public Advice advise(IncidentFacts facts) {
    SortedMap<String, Double> features = IncidentFeatures.of(facts);
    return new Advice(
        answer(Question.PRIORITY, DefaultRule.priority(facts), features),
        answer(Question.TEAM, DefaultRule.team(facts), features));
  }

  private Answer answer(Question question, Answer rule, SortedMap<String, Double> features) {
    LiveModel live = models.getOrDefault(question, UNTRAINED);
    ModelCard card = live.card();
    Model model = live.model();
    if (card == null || model == null) {
      return standing(rule, live.absence(), null, null);
    }
    Prediction prediction = model.predict(features);
    String id = card.id();
    if (prediction.knownFeatures() == 0) {
      return standing(rule, "model abstained: it knows nothing of this incident", null, id);
    }
    double probability = prediction.probability();
    // Written so that a probability that is not a number abstains too.
    if (!(probability >= card.threshold())) {
      String why = "model abstained at " + two(probability) + ", below " + two(card.threshold());
      return standing(rule, why, Double.isFinite(probability) ? probability : null, id);
    }
    return new Answer(
        prediction.label(), Answer.DecidedBy.MODEL, probability, id, reasons(prediction, rule));
  }

  private static Answer standing(
      Answer rule, String why, @Nullable Double probability, @Nullable String modelId) {
    List<String> reasons = new ArrayList<>(rule.reasons());
    reasons.add(why);
    return new Answer(
        rule.value(), Answer.DecidedBy.RULE, probability, modelId, List.copyOf(reasons));
  }

  private static List<String> reasons(Prediction prediction, Answer rule) {
    List<String> reasons = new ArrayList<>();
    for (Contribution contribution : prediction.contributions()) {
      reasons.add(
          FeatureWords.describe(contribution.feature())
              + String.format(Locale.ROOT, " (%+.2f)", contribution.amount()));
    }
    if (!rule.value().isEmpty() && !rule.value().equals(prediction.label())) {
      reasons.add("the default rule would have said " + rule.value());
    }
    return List.copyOf(reasons);
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
