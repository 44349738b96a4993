package io.diapason.deploy.cli;

import io.diapason.deploy.config.LearningFile;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.learning.LearningBench;
import io.diapason.deploy.learning.ScoreText;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.training.Scorecard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model as a file says. */
@Command(
    name = "train",
    description = "Trains a model as FILE says and keeps it as a candidate.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlTrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private MlOptions options;

  @Parameters(paramLabel = "FILE", description = "What to learn, and how: a YAML file.")
  private Path file;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Where the tables named in FILE lie (default: beside FILE).")
  private @Nullable Path tables;

  @Override
  public Integer call() {
    PrintWriter words = spec.commandLine().getOut();
    Loaded<LearningFile.Plan> plan = LearningFile.load(file);
    plan.problems().forEach(spec.commandLine().getErr()::println);
    if (plan.hasErrors()) {
      return ExitCode.SOFTWARE;
    }
    LearningFile.Plan asked = plan.value();
    Path folder = tables == null ? file.toAbsolutePath().resolveSibling("") : tables;
    LearningBench bench = options.bench(words);
    ModelCard card = train(bench, asked, folder).card();
    words.printf(
        "On the newest fifth, which it%s had not seen: right on %.2f%%, macro-F1 %.4f,"
            + " claims off by %.4f, sure from %.2f on: on %.1f%%.%n",
        card.task() == null ? "" : "s sibling",
        100 * card.metrics().accuracy(),
        card.metrics().macroF1(),
        card.metrics().calibrationError(),
        card.threshold(),
        100 * card.metrics().coverage());
    if (!asked.test().isEmpty()) {
      Path test = folder.resolve(asked.test());
      words.println("On " + test.getFileName() + ":");
      words.print(ScoreText.of(card, Scorecard.of(bench.answers(card.id(), test))));
    }
    words.println(card.id());
    return ExitCode.OK;
  }

  private static StoredModel train(LearningBench bench, LearningFile.Plan plan, Path folder) {
    if (plan instanceof LearningFile.HistoryPlan own) {
      return bench.train(folder.resolve(own.history()), own.question(), own.config());
    }
    LearningFile.TablePlan table = (LearningFile.TablePlan) plan;
    return bench.train(folder.resolve(table.train()), table.task(), table.config());
  }
}
