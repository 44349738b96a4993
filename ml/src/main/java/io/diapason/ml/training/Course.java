package io.diapason.ml.training;

import io.diapason.ml.advice.Question;
import io.diapason.ml.drift.Spread;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.registry.Expected;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelMetrics;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.training.Learner.Learnt;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes a history through a training.
 *
 * <p>The newest share is held out. Of the older part the newest quarter serves to choose the
 * threshold, with a model that has not seen it; then the model that ships learns from the whole
 * older part. It never learns from the hold-out, so the metrics on its card are those of exactly
 * its bytes; the price is that it does not know the newest incidents.
 */
public final class Course {

  private static final double VALIDATION_SHARE = 0.25;

  private final Learner learner;

  public Course(Learner learner) {
    this.learner = learner;
  }

  /** Trains a model for one question, telling the progress in short sentences. */
  public TrainingOutcome train(
      Question question,
      List<LabelledIncident> history,
      TrainingConfig config,
      Consumer<String> progress) {
    List<Lesson> lessons = lessons(question, history);
    String subject = question.wireName();
    progress.accept(subject + ": " + lessons.size() + " labelled incidents");
    if (lessons.size() < config.minimumExamples()) {
      return refused(
          subject,
          config.minimumExamples() + " labelled incidents or more",
          "there are " + lessons.size());
    }
    TimeSplit parts = TimeSplit.newest(lessons, config.holdOutShare());
    TimeSplit older = TimeSplit.newest(parts.older(), VALIDATION_SHARE);
    Set<String> labels = Selection.labels(older.older());
    if (labels.size() < 2) {
      return refused(
          subject, "two labels or more with enough incidents each", "there are " + labels);
    }
    progress.accept(subject + ": choosing the threshold on " + older.newer().size());
    Learnt sibling = learner.learn(learnable(older.older(), labels), config);
    List<Judged> validation = Judged.all(older.newer(), sibling.model());
    if (validation.stream().anyMatch(one -> !Double.isFinite(one.prediction().probability()))) {
      return refused(subject, "a training that converges", "a probability is no number");
    }
    List<Lesson> taught = learnable(parts.older(), labels);
    progress.accept(subject + ": training on " + taught.size());
    Learnt learnt = learner.learn(taught, config);
    double threshold = Threshold.chosenOn(validation);
    List<Judged> heldOut = Judged.all(parts.newer(), learnt.model());
    ModelMetrics metrics = Evaluation.measure(heldOut, threshold, Selection.majority(taught));
    progress.accept(subject + ": " + inWords(metrics, threshold));
    ModelCard card =
        new ModelCard(
            ModelCard.idFor(question, learnt.bytes().sha256()),
            question,
            IncidentFeatures.VERSION,
            TimeSplit.span(taught),
            metrics,
            threshold,
            List.copyOf(labels),
            learnt.bytes().sha256(),
            learnt.provenance(),
            config.seed(),
            null,
            expected(heldOut));
    return new TrainingOutcome.Trained(new StoredModel(card, learnt.bytes()));
  }

  private static Expected expected(List<Judged> heldOut) {
    List<Prediction> said = heldOut.stream().map(Judged::prediction).toList();
    return new Expected(
        Spread.ofConfidence(said.stream().map(Prediction::probability).toList()).shares(),
        Spread.ofKnown(said.stream().map(Prediction::knownFeatures).toList()).shares());
  }

  private static List<Lesson> lessons(Question question, List<LabelledIncident> history) {
    return history.stream()
        .filter(incident -> !incident.label(question).isEmpty())
        .map(incident -> Lesson.of(incident, question))
        .sorted(Comparator.comparing(Lesson::at))
        .toList();
  }

  /** Only labels and features that are worth learning; what is left out stays with the rule. */
  private static List<Lesson> learnable(List<Lesson> lessons, Set<String> labels) {
    List<Lesson> kept = lessons.stream().filter(lesson -> labels.contains(lesson.label())).toList();
    Set<String> features = Selection.features(kept);
    return kept.stream()
        .map(
            lesson -> {
              TreeMap<String, Double> known = new TreeMap<>(lesson.features());
              known.keySet().retainAll(features);
              return new Lesson(lesson.at(), known, lesson.label(), lesson.ruleAnswer());
            })
        .toList();
  }

  private static TrainingOutcome refused(String subject, String expected, String found) {
    return new TrainingOutcome.Refused(
        "Expected " + expected + " to train " + subject + ", but " + found);
  }

  private static String inWords(ModelMetrics metrics, double threshold) {
    return String.format(
        Locale.ROOT,
        "right on %.1f%% of %d newer incidents, the default rule on %.1f%%; "
            + "sure (%.2f) on %.1f%%, right on %.1f%% of those",
        100 * metrics.accuracy(),
        metrics.holdOut().count(),
        100 * metrics.ruleAccuracy(),
        threshold,
        100 * metrics.coverage(),
        100 * metrics.coveredAccuracy());
  }
}
