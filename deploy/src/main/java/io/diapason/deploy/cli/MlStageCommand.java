package io.diapason.deploy.cli;

import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.Stages;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a model asked beside the live one, or no longer. */
@Command(
    name = "stage",
    description = {
      "Puts a model beside the live one, or takes it away.",
      "shadow: it is asked, and what it says is only recorded.",
      "canary: it answers a tenth of the incidents.",
      "retired: it is asked no more; in place of a live model the default rule answers."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlStageCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AskedModel model;

  @Parameters(index = "1", paramLabel = "STAGE", description = "shadow, canary or retired.")
  private String wanted;

  @Override
  public Integer call() {
    ModelCard card = model.store().load(model.id()).card();
    Stages stages = model.store().stages();
    switch (wanted) {
      case "shadow" -> stages.putBeside(card.question(), Stage.SHADOW, card.id());
      case "canary" -> stages.putBeside(card.question(), Stage.CANARY, card.id());
      case "retired" -> retire(stages, card);
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "Expected shadow, canary or retired, but got '%s'".formatted(wanted));
    }
    String now = stages.of(card).name().toLowerCase(Locale.ROOT);
    spec.commandLine().getOut().printf("%s is %s%n", card.id(), now);
    return ExitCode.OK;
  }

  private void retire(Stages stages, ModelCard card) {
    Question question = card.question();
    Stage now = stages.of(card);
    if (!Stage.ASKED.contains(now)) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected a model that is asked, but %s is %s"
              .formatted(card.id(), now.name().toLowerCase(Locale.ROOT)));
    }
    stages.retire(question, now);
  }
}
