package io.diapason.ml.learned;

import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.Counsel;
import io.diapason.ml.advice.DefaultRule;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Opinion;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.feature.FeatureWords;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.learned.Prediction.Contribution;
import io.diapason.ml.registry.ModelCard;
import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the models of each question and lets the default rule stand wherever the one that answers is
 * not sure: below the threshold of its card, with no telling feature that it knows, or with no
 * model at all. The reasons always say which of these it was. What the others say is only noted.
 */
public final class ModelAdviser implements Adviser {

  private final Map<Question, Panel> panels = new EnumMap<>(Question.class);

  public ModelAdviser(Map<Question, Panel> panels) {
    this.panels.putAll(panels);
  }

  @Override
  public Counsel advise(IncidentId incident, IncidentFacts facts) {
    SortedMap<String, Double> features = IncidentFeatures.of(facts);
    List<Opinion> opinions = new ArrayList<>();
    Asking asking = new Asking(incident, features, opinions);
    Advice advice =
        new Advice(
            asking.answer(Question.PRIORITY, DefaultRule.priority(facts)),
            asking.answer(Question.TEAM, DefaultRule.team(facts)));
    return new Counsel(advice, List.copyOf(opinions));
  }

  /** All that is asked about one incident at one moment. */
  private final class Asking {

    private final IncidentId incident;
    private final SortedMap<String, Double> features;
    private final List<Opinion> opinions;

    Asking(IncidentId incident, SortedMap<String, Double> features, List<Opinion> opinions) {
      this.incident = incident;
      this.features = features;
      this.opinions = opinions;
    }

    Answer answer(Question question, Answer rule) {
      Panel panel = panels.getOrDefault(question, Panel.empty());
      Stage answering = panel.answering(incident);
      Answer answer = standing(rule, panel.at(answering).absence(), null, null);
      for (Stage stage : Stage.ASKED) {
        LiveModel asked = panel.at(stage);
        ModelCard card = asked.card();
        Model model = asked.model();
        if (card != null && model != null) {
          Prediction prediction = model.predict(features);
          opinions.add(opinion(question, stage, card, prediction));
          answer = stage == answering ? given(card, prediction, rule) : answer;
        }
      }
      return answer;
    }
  }

  private static Opinion opinion(
      Question question, Stage stage, ModelCard card, Prediction prediction) {
    double probability = prediction.probability();
    return new Opinion(
        question,
        stage,
        card.id(),
        prediction.label(),
        Double.isFinite(probability) ? probability : 0,
        prediction.knownFeatures() > 0 && probability >= card.threshold(),
        prediction.knownFeatures());
  }

  private static Answer given(ModelCard card, Prediction prediction, Answer rule) {
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
