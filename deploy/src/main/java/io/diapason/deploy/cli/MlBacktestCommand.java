package io.diapason.deploy.cli;

import io.diapason.deploy.config.LearningFile;
import io.diapason.deploy.config.LearningFile.TablePlan;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.learning.LearningRefusedException;
import io.diapason.deploy.learning.backtest.BacktestPage;
import io.diapason.deploy.learning.backtest.TableBacktest;
import io.diapason.ml.backtest.BacktestReport;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks through a past as if a model had been trained anew each week. */
@Command(
    name = "backtest",
    description = {
      "Walks through the table of a plan week by week: what is live answers a week, then the next",
      "candidate learns from what was known by then, and takes over only if the gate lets it.",
      "No model is kept."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlBacktestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private MlOptions options;

  @Parameters(
      paramLabel = "FILE",
      description = "What to learn, how, and when answers were known: a YAML file.")
  private Path file;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Where the tables named in FILE lie (default: beside FILE).")
  private @Nullable Path tables;

  @Option(
      names = "--with-test",
      description =
          "Go on through the table of the test. Whoever chooses a plan by what this shows must not.")
  private boolean withTest;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where report.html and backtest.json go.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Loaded<LearningFile.Plan> plan = LearningFile.load(file);
    plan.problems().forEach(spec.commandLine().getErr()::println);
    if (plan.hasErrors()) {
      return ExitCode.SOFTWARE;
    }
    PrintWriter words = spec.commandLine().getOut();
    Consumer<String> told =
        line -> {
          words.println(line);
          words.flush();
        };
    TablePlan table = tablePlan(plan.value());
    BacktestReport report =
        new TableBacktest(options.bench(words), table).over(walked(table), told);
    if (out != null) {
      Files.createDirectories(out);
      Files.write(
          out.resolve("backtest.json"),
          VocabularyJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
      Files.writeString(
          out.resolve("report.html"), BacktestPage.of(file.getFileName().toString(), report));
      words.println("Written to " + out);
    }
    return ExitCode.OK;
  }

  private static TablePlan tablePlan(LearningFile.Plan plan) {
    if (plan instanceof TablePlan table) {
      return table;
    }
    throw new LearningRefusedException(
        "Expected a plan that learns from a table, but it learns from a history, which does not say"
            + " when its answers were known");
  }

  private List<Path> walked(TablePlan plan) {
    Path folder = tables == null ? file.toAbsolutePath().resolveSibling("") : tables;
    List<Path> walked = new ArrayList<>(List.of(folder.resolve(plan.train())));
    if (withTest) {
      if (plan.test().isEmpty()) {
        throw new LearningRefusedException(
            "Expected the key 'test' in the plan for --with-test, but it is missing");
      }
      walked.add(folder.resolve(plan.test()));
    }
    return walked;
  }
}
