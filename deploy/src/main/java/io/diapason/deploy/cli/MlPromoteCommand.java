package io.diapason.deploy.cli;

import io.diapason.ml.training.Comparison;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a candidate answer from now on, if it is better. */
@Command(
    name = "promote",
    description = "Makes a candidate the live model of its question, if it is surely better.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlPromoteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private JudgedModel candidate;

  @Override
  public Integer call() {
    Comparison comparison =
        candidate.bench(spec.commandLine().getOut()).promote(candidate.id(), candidate.test());
    spec.commandLine()
        .getOut()
        .printf(
            "%s is live: right on %+.2f points more (95%% interval %+.2f to %+.2f)%n",
            candidate.id(),
            100 * comparison.difference(),
            100 * comparison.low(),
            100 * comparison.high());
    return ExitCode.OK;
  }
}
