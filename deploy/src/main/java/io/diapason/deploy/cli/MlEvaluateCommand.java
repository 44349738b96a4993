package io.diapason.deploy.cli;

import io.diapason.deploy.learning.EvaluationPage;
import io.diapason.deploy.learning.ScoreText;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.training.Scorecard;
import io.diapason.ml.training.Scored;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a model on rows that it has not learnt from. */
@Command(
    name = "evaluate",
    description = "Judges a model on a table that it has not learnt from.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlEvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private JudgedModel model;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where report.html and scores.json go; without it the scores are printed.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    PrintWriter words = spec.commandLine().getOut();
    List<Scored> scored = model.bench(words).answers(model.id(), model.test());
    Scorecard score = Scorecard.of(scored);
    ModelCard card = model.store().load(model.id()).card();
    words.print(ScoreText.of(card, score));
    if (out != null) {
      Files.createDirectories(out);
      Files.write(
          out.resolve("scores.json"),
          VocabularyJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(score));
      Files.writeString(out.resolve("report.html"), EvaluationPage.of(card, scored));
      words.println("Written to " + out);
    }
    return ExitCode.OK;
  }
}
