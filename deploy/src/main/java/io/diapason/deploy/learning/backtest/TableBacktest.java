package io.diapason.deploy.learning.backtest;

import io.diapason.deploy.config.LearningFile.TablePlan;
import io.diapason.deploy.learning.LearningBench;
import io.diapason.deploy.learning.LearningRefusedException;
import io.diapason.ml.backtest.Backtest;
import io.diapason.ml.backtest.BacktestReport;
import io.diapason.ml.backtest.Candidate;
import io.diapason.ml.backtest.CandidateTrainer.Attempt;
import io.diapason.ml.backtest.TableOutcomes;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.Measure;
import io.diapason.ml.training.TableCourse;
import io.diapason.ml.training.TrainingOutcome;
import io.diapason.ml.tribuo.MarginLearner;
import io.diapason.ml.tribuo.StoredModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Walks through the tables of a plan as if each week the model had been trained anew. A candidate
 * is the very model that {@code train} would have kept then, read back from its bytes.
 */
public final class TableBacktest {

  private final LearningBench bench;
  private final TablePlan plan;

  public TableBacktest(LearningBench bench, TablePlan plan) {
    this.bench = bench;
    this.plan = plan;
  }

  /**
   * Walks through.
   *
   * @param tables one after the other, oldest first
   * @param words what people are told on the way
   * @throws LearningRefusedException when the plan or a table does not carry it
   */
  public BacktestReport over(List<Path> tables, Consumer<String> words) {
    TableOutcomes outcomes =
        tables.stream().map(this::outcomes).reduce(TableOutcomes::and).orElseThrow();
    if (outcomes.undated() > 0) {
      words.accept(outcomes.undated() + " rows do not say when they opened and are left out");
    }
    Backtest.refusal(outcomes.outcomes())
        .ifPresent(
            why -> {
              throw new LearningRefusedException(why);
            });
    BacktestText text = new BacktestText(Measure.of(plan.task()));
    words.accept(text.head());
    BacktestReport report =
        new Backtest(this::candidate, Measure.of(plan.task()))
            .over(outcomes.outcomes(), week -> words.accept(text.line(week)));
    words.accept(text.total(report));
    return report;
  }

  private TableOutcomes outcomes(Path file) {
    Table table = bench.table(file, plan.task());
    List<String> problems = new ArrayList<>();
    if (plan.task().shape().time().isEmpty()) {
      problems.add("Expected the key 'time' in the plan, but it is missing");
    }
    if (plan.known().isEmpty()) {
      problems.add(
          "Expected the key 'known' in the plan, the columns that say when the answer was known,"
              + " but it is missing");
    }
    for (String column : plan.known()) {
      if (!table.columns().contains(column)) {
        problems.add("Expected a column '%s', but there are %s".formatted(column, table.columns()));
      }
      if (plan.task().inputs().contains(column)) {
        problems.add("Expected '%s' not to be among the inputs, but it is".formatted(column));
      }
    }
    if (!problems.isEmpty()) {
      throw new LearningRefusedException(file + ": " + String.join("; ", problems));
    }
    return TableOutcomes.of(table, plan.task(), plan.known());
  }

  private Attempt candidate(List<Lesson> answered) {
    TableTask task = plan.task();
    TrainingOutcome outcome =
        new TableCourse(new MarginLearner()).train(answered, task, plan.config(), unheard -> {});
    if (outcome instanceof TrainingOutcome.Refused refused) {
      return Attempt.refused(refused.why());
    }
    StoredModel stored = ((TrainingOutcome.Trained) outcome).model();
    return Attempt.trained(new Candidate(stored.card().id(), StoredModels.read(stored)));
  }
}
