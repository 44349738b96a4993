package io.diapason.ml.training;

import io.diapason.ml.feature.RowFeatures;
import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelMetrics;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.TableLearner.Learnt;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes the rows of a table through a training.
 *
 * <p>The newest fifth (by lot where time is unknown) is set aside, a sibling learns from the rest,
 * and what it says on that fifth gives the calibration, the threshold and the metrics on the card.
 * The model that is kept then learns from everything, the newest too, since in a process that
 * drifts the newest matter most. Its own quality must be measured on other rows: {@code evaluate}.
 */
public final class TableCourse {

  private static final double VALIDATION_SHARE = 0.2;
  private static final int FEWEST = 100;

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
    List<Lesson> older = learnable(parts.older());
    if (labels(older).size() < 2) {
      return new TrainingOutcome.Refused(
          "Expected two answers or more with 5 rows each, but there are " + labels(older));
    }
    List<Lesson> all = learnable(ordered);
    progress.accept("learning from %d, and from the older %d".formatted(all.size(), older.size()));
    // Side by side: neither needs the other, and most of the time goes here.
    List<Model> learnt =
        Stream.of(all, older).parallel().map(some -> learner.learn(some, config)).toList();
    Model sibling = learnt.get(1);
    List<Scored> validation =
        Scored.all(parts.newer(), learner.calibrated(sibling, sibling, parts.newer()));
    Learnt kept = learner.keep(learner.calibrated(learnt.get(0), sibling, parts.newer()));
    return new TrainingOutcome.Trained(
        new StoredModel(
            card(new Taught(task, config, all, parts.newer()), kept, validation), kept.bytes()));
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
        taught.task(),
        null);
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

  /** Only answers that are worth learning. */
  private static List<Lesson> learnable(List<Lesson> lessons) {
    Set<String> labels = labels(lessons);
    return lessons.stream().filter(one -> labels.contains(one.label())).toList();
  }
}
