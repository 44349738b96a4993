package io.diapason.ml.training;

import io.diapason.ml.feature.RowFeatures;
import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelMetrics;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.TableLearner.Learnt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes the rows of a table through a training.
 *
 * <p>The newest fifth (by lot where time is unknown) is set aside, a sibling learns from the rest,
 * and what it says on that fifth gives the temperature, the threshold and the metrics on the card.
 * The model that is kept then learns from everything, the newest too, since in a process that
 * drifts the newest matter most. Its own quality must be measured on other rows: {@code evaluate}.
 */
public final class TableCourse {

  private static final double VALIDATION_SHARE = 0.2;
  private static final int FEWEST = 100;
  private static final int MOST_FEATURES = 400_000;

  private final TableLearner learner;

  public TableCourse(TableLearner learner) {
    this.learner = learner;
  }

  /** Trains, telling the progress in short sentences. */
  public TrainingOutcome train(
      List<Lesson> lessons, TableTask task, MarginConfig config, Consumer<String> progress) {
    progress.accept(lessons.size() + " rows with an answer");
    if (lessons.size() < FEWEST) {
      return new TrainingOutcome.Refused(
          "Expected %d rows or more with an answer, but there are %d"
              .formatted(FEWEST, lessons.size()));
    }
    List<Lesson> ordered = TableLessons.ordered(lessons, config.seed());
    TimeSplit parts = TimeSplit.newest(ordered, VALIDATION_SHARE);
    List<Lesson> older = learnable(parts.older(), config);
    if (labels(older).size() < 2) {
      return new TrainingOutcome.Refused(
          "Expected two answers or more with 5 rows each, but there are " + labels(older));
    }
    progress.accept("learning from the older %d".formatted(older.size()));
    Model sibling = learner.learn(older, config);
    double temperature = learner.temperature(sibling, parts.newer());
    List<Lesson> all = learnable(ordered, config);
    progress.accept("learning from all %d".formatted(all.size()));
    Learnt learnt = learner.learn(all, config, temperature);
    List<Scored> validation = Scored.all(parts.newer(), learner.stretched(sibling, temperature));
    return new TrainingOutcome.Trained(
        new StoredModel(
            card(new Taught(task, config, all, parts.newer()), learnt, validation),
            learnt.bytes()));
  }

  private record Taught(
      TableTask task, MarginConfig config, List<Lesson> all, List<Lesson> newer) {}

  private static ModelCard card(Taught taught, Learnt learnt, List<Scored> validation) {
    return new ModelCard(
        ModelCard.idFor(taught.task().question(), learnt.bytes().sha256()),
        taught.task().question(),
        RowFeatures.VERSION,
        TimeSplit.span(taught.all()),
        metrics(taught.newer(), validation),
        Scorecard.threshold(validation),
        List.copyOf(labels(taught.all())),
        learnt.bytes().sha256(),
        learnt.provenance(),
        taught.config().seed(),
        taught.task());
  }

  private static ModelMetrics metrics(List<Lesson> newer, List<Scored> validation) {
    Scorecard score = Scorecard.of(validation);
    double threshold = Scorecard.threshold(validation);
    List<Scored> sure = validation.stream().filter(one -> one.confidence() >= threshold).toList();
    Scorecard covered = Scorecard.of(sure);
    long advised =
        validation.stream()
            .filter(
                one ->
                    one.confidence() >= threshold ? one.isRight() : one.truth().equals(one.human()))
            .count();
    double rows = Math.max(1, validation.size());
    return new ModelMetrics(
        TimeSplit.span(newer),
        score.top1(),
        score.macroF1(),
        score.logLoss(),
        score.calibrationError(),
        sure.size() / rows,
        covered.top1(),
        advised / rows,
        score.human(),
        0,
        score.majority());
  }

  private static Set<String> labels(List<Lesson> lessons) {
    return Selection.labels(lessons);
  }

  /** Only answers and features that are worth learning; each name of a feature kept once. */
  private static List<Lesson> learnable(List<Lesson> lessons, MarginConfig config) {
    Set<String> labels = labels(lessons);
    List<Lesson> kept = lessons.stream().filter(one -> labels.contains(one.label())).toList();
    Map<String, String> names =
        Selection.features(kept, config.rarest(), MOST_FEATURES).stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), Function.identity(), (one, same) -> one, HashMap::new));
    return kept.stream().map(one -> known(one, names)).toList();
  }

  private static Lesson known(Lesson lesson, Map<String, String> names) {
    SortedMap<String, Double> features = new TreeMap<>();
    lesson
        .features()
        .forEach(
            (name, value) -> {
              String known = names.get(name);
              if (known != null) {
                features.put(known, value);
              }
            });
    return new Lesson(lesson.at(), features, lesson.label(), lesson.ruleAnswer());
  }
}
