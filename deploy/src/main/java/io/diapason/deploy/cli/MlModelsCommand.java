package io.diapason.deploy.cli;

import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.ModelCard;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the models and where they stand. */
@Command(
    name = "models",
    description = "Lists all models, where they stand and how good they were.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlModelsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private MlOptions options;

  @Override
  public Integer call() {
    FileModelStore store = options.store();
    for (ModelCard card : store.list()) {
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%-28s %-9s features %s, learnt from %d, right on %.1f%%, sure on %.1f%%%n",
              card.id(),
              store.stages().of(card).name().toLowerCase(Locale.ROOT),
              card.featureVersion(),
              card.trainedOn().count(),
              100 * card.metrics().accuracy(),
              100 * card.metrics().coverage());
    }
    return ExitCode.OK;
  }
}
