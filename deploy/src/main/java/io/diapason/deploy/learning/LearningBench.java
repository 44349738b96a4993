package io.diapason.deploy.learning;

import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.drift.ModelHealth;
import io.diapason.ml.history.Experience;
import io.diapason.ml.history.HistoryFile;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelStore;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableFile;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.Comparison;
import io.diapason.ml.training.Gate;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.LiveTrial;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.Measure;
import io.diapason.ml.training.Scorecard;
import io.diapason.ml.training.Scored;
import io.diapason.ml.training.TableCourse;
import io.diapason.ml.training.TableLessons;
import io.diapason.ml.training.TrainingConfig;
import io.diapason.ml.training.TrainingOutcome;
import io.diapason.ml.tribuo.MarginLearner;
import io.diapason.ml.tribuo.StoredModels;
import io.diapason.ml.tribuo.TribuoTrainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what the commands of the bench ask for; what it says goes to one listener, line by line. */
public final class LearningBench {

  private static final long BOOTSTRAP_SEED = 1;

  private final ModelStore store;
  private final Consumer<String> progress;

  public LearningBench(ModelStore store, Consumer<String> progress) {
    this.store = store;
    this.progress = progress;
  }

  /** Learns from a table and keeps the model as a candidate. */
  public StoredModel train(Path table, TableTask task, MarginConfig config) {
    return keep(
        new TableCourse(new MarginLearner()).train(lessons(table, task), task, config, progress));
  }

  /** Learns from labelled incidents of our own and keeps the model as a candidate. */
  public StoredModel train(Path history, Question question, TrainingConfig config) {
    return keep(new TribuoTrainer().train(question, incidents(history), config, progress));
  }

  private StoredModel keep(TrainingOutcome outcome) {
    if (outcome instanceof TrainingOutcome.Refused refused) {
      throw new LearningRefusedException(refused.why());
    }
    StoredModel model = ((TrainingOutcome.Trained) outcome).model();
    store.save(model);
    return model;
  }

  /**
   * What a stored model says on each row of a table, or on each incident of a history, that has an
   * answer.
   */
  public List<Scored> answers(String id, Path file) {
    StoredModel stored = store.load(id);
    return Scored.all(lessons(file, stored.card()), StoredModels.read(stored));
  }

  /** By how much one model is better than another on a table, by its own {@link #measure}. */
  public Comparison compare(String candidate, String other, Path table) {
    return measure(candidate)
        .compare(answers(candidate, table), answers(other, table), BOOTSTRAP_SEED);
  }

  /** By what a model is compared with others. */
  public Measure measure(String id) {
    return measure(store.load(id).card());
  }

  private static Measure measure(ModelCard card) {
    return card.task() == null ? Measure.TOP_1 : Measure.of(card.task());
  }

  /**
   * Lets a candidate answer its question, if the gate lets it pass: it is compared with the live
   * model, or without one with the first human answer, or the most frequent answer.
   *
   * @throws LearningRefusedException when the gate objects
   */
  public Comparison promote(String id, Path table) {
    StoredModel stored = store.load(id);
    List<Scored> scored = answers(id, table);
    Optional<String> live = store.stages().at(stored.card().question(), Stage.LIVE);
    Comparison comparison =
        live.isPresent()
            ? compare(id, live.get(), table)
            : againstBaseline(measure(stored.card()), scored);
    progress.accept(
        live.map(other -> "compared with the live model " + other)
            .orElse("no model is live: compared with the baseline"));
    return pass(stored.card(), comparison, Scorecard.of(scored));
  }

  /**
   * Lets a model that was asked in the stream answer its question, if it did better there than what
   * stood, on incidents that people have finished.
   *
   * @throws LearningRefusedException when the gate objects
   */
  public Comparison promote(String id, List<Experience> past) {
    ModelCard card = store.load(id).card();
    progress.accept(
        id + " is " + store.stages().of(card) + ": compared with what stood in the stream");
    LiveTrial trial = LiveTrial.of(past, card.question(), id, BOOTSTRAP_SEED);
    List<Consultation> asked = past.stream().map(Experience::asked).toList();
    ModelHealth.of(card, asked, past)
        .alarm()
        .ifPresent(
            alarm -> {
              throw new LearningRefusedException("Expected no alarm of drift, but " + alarm);
            });
    return pass(card, trial.comparison(), trial.scores());
  }

  private Comparison pass(ModelCard card, Comparison comparison, Scorecard scores) {
    List<String> objections = Gate.objections(measure(card), comparison, scores);
    if (!objections.isEmpty()) {
      throw new LearningRefusedException(String.join("; ", objections));
    }
    store.stages().setLive(card.question(), card.id());
    return comparison;
  }

  /** What a model is to learn and may see. */
  static TableTask task(StoredModel stored) {
    TableTask task = stored.card().task();
    if (task == null) {
      throw new LearningRefusedException(
          "Expected a model that was trained on a table, but %s was trained on our own incidents"
              .formatted(stored.card().id()));
    }
    return task;
  }

  private List<Lesson> lessons(Path file, ModelCard card) {
    TableTask task = card.task();
    if (task != null) {
      return lessons(file, task);
    }
    return incidents(file).stream()
        .filter(incident -> !incident.label(card.question()).isEmpty())
        .map(incident -> Lesson.of(incident, card.question()))
        .toList();
  }

  private List<LabelledIncident> incidents(Path history) {
    HistoryFile.Reading reading = HistoryFile.read(history);
    reading.rejections().stream().limit(10).forEach(progress);
    return reading.incidents();
  }

  /** The rows of a table that have an answer. */
  List<Lesson> lessons(Path file, TableTask task) {
    return TableLessons.of(table(file, task), task);
  }

  /** A table that this can be learnt from; the rows that do not fit are told. */
  public Table table(Path file, TableTask task) {
    Table table = TableFile.read(file);
    table.rejections().stream().limit(10).forEach(progress);
    List<String> problems = task.problems(table.columns());
    if (!problems.isEmpty()) {
      throw new LearningRefusedException(file + ": " + String.join("; ", problems));
    }
    return table;
  }

  private static Comparison againstBaseline(Measure measure, List<Scored> scored) {
    String majority = Baseline.majority(scored);
    boolean hasHuman = scored.stream().anyMatch(one -> !one.human().isEmpty());
    List<Scored> baseline =
        scored.stream().map(one -> one.with(hasHuman ? one.human() : majority)).toList();
    return measure.compare(scored, baseline, BOOTSTRAP_SEED);
  }

  /** A stored model, ready to be asked. */
  Model read(String id) {
    return StoredModels.read(store.load(id));
  }
}
