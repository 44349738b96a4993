package io.diapason.deploy.learning;

import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelStore;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableFile;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.Comparison;
import io.diapason.ml.training.Gate;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.Scorecard;
import io.diapason.ml.training.Scored;
import io.diapason.ml.training.TableCourse;
import io.diapason.ml.training.TableLessons;
import io.diapason.ml.training.TrainingOutcome;
import io.diapason.ml.tribuo.MarginLearner;
import io.diapason.ml.tribuo.StoredModels;
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
    TrainingOutcome outcome =
        new TableCourse(new MarginLearner()).train(lessons(table, task), task, config, progress);
    if (outcome instanceof TrainingOutcome.Refused refused) {
      throw new LearningRefusedException(refused.why());
    }
    StoredModel model = ((TrainingOutcome.Trained) outcome).model();
    store.save(model);
    return model;
  }

  /** What a stored model says on each row of a table that has an answer. */
  public List<Scored> answers(String id, Path table) {
    StoredModel stored = store.load(id);
    return Scored.all(lessons(table, task(stored)), StoredModels.read(stored));
  }

  /** By how much one model is right more often than another on a table. */
  public Comparison compare(String candidate, String other, Path table) {
    return Comparison.of(right(candidate, table), right(other, table), BOOTSTRAP_SEED);
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
    Optional<String> live = store.live(stored.card().question());
    Comparison comparison =
        live.isPresent() ? compare(id, live.get(), table) : againstBaseline(scored);
    progress.accept(
        live.map(other -> "compared with the live model " + other)
            .orElse("no model is live: compared with the baseline"));
    List<String> objections = Gate.objections(comparison, Scorecard.of(scored));
    if (!objections.isEmpty()) {
      throw new LearningRefusedException(String.join("; ", objections));
    }
    store.setLive(stored.card().question(), id);
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

  /** The rows of a table that have an answer. */
  List<Lesson> lessons(Path file, TableTask task) {
    return TableLessons.of(table(file, task), task);
  }

  private Table table(Path file, TableTask task) {
    Table table = TableFile.read(file);
    table.rejections().stream().limit(10).forEach(progress);
    List<String> problems = task.problems(table.columns());
    if (!problems.isEmpty()) {
      throw new LearningRefusedException(file + ": " + String.join("; ", problems));
    }
    return table;
  }

  private List<Boolean> right(String id, Path table) {
    return answers(id, table).stream().map(Scored::isRight).toList();
  }

  private static Comparison againstBaseline(List<Scored> scored) {
    String majority = Baseline.majority(scored);
    boolean hasHuman = scored.stream().anyMatch(one -> !one.human().isEmpty());
    return Comparison.of(
        scored.stream().map(Scored::isRight).toList(),
        scored.stream().map(one -> one.truth().equals(hasHuman ? one.human() : majority)).toList(),
        BOOTSTRAP_SEED);
  }

  /** A stored model, ready to be asked. */
  Model read(String id) {
    return StoredModels.read(store.load(id));
  }
}
