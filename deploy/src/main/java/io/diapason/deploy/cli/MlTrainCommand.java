package io.diapason.deploy.cli;

import io.diapason.deploy.config.LearningFile;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.learning.ScoreText;
import io.diapason.ml.registry.ModelCard;
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
      names = "--data",
      paramLabel = "DIR",
      description = "Where the tables named in FILE lie (default: beside FILE).")
  private @Nullable Path data;

  @Override
  public Integer call() {
    PrintWriter words = spec.commandLine().getOut();
    Loaded<LearningFile.Plan> plan = LearningFile.load(file);
    plan.problems().forEach(spec.commandLine().getErr()::println);
    if (plan.hasErrors()) {
      return ExitCode.SOFTWARE;
    }
    LearningFile.Plan asked = plan.value();
    Path folder = data == null ? file.toAbsolutePath().resolveSibling("") : data;
    ModelCard card =
        options
            .bench(words)
            .train(folder.resolve(asked.train()), asked.task(), asked.config())
            .card();
    words.printf(
        "On the newest fifth, by a sibling that had not seen it: right on %.2f%%, macro-F1 %.4f,"
            + " claims off by %.4f, sure from %.2f on: on %.1f%%.%n",
        100 * card.metrics().accuracy(),
        card.metrics().macroF1(),
        card.metrics().calibrationError(),
        card.threshold(),
        100 * card.metrics().coverage());
    if (!asked.test().isEmpty()) {
      Path test = folder.resolve(asked.test());
      words.println("On " + test.getFileName() + ":");
      words.print(ScoreText.of(Scorecard.of(options.bench(words).answers(card.id(), test))));
    }
    words.println(card.id());
    return ExitCode.OK;
  }
}
