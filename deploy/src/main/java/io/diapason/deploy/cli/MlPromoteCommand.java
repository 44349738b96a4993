package io.diapason.deploy.cli;

import io.diapason.deploy.learning.LearningBench;
import io.diapason.ml.training.Comparison;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a model answer from now on, if it is better than what does. */
@Command(
    name = "promote",
    description = "Makes a model the live one of its question, if it is surely better.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlPromoteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AskedModel candidate;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description =
          "Rows that neither it nor the live model has learnt from. Without it: what it said in the"
              + " stream of the product on --data, as shadow or canary, beside what stood there.")
  private @Nullable Path test;

  @Override
  public Integer call() {
    LearningBench bench = candidate.bench(spec.commandLine().getOut());
    Comparison comparison =
        test == null
            ? bench.promote(candidate.id(), candidate.past())
            : bench.promote(candidate.id(), test);
    spec.commandLine()
        .getOut()
        .printf(
            "%s is live: of %d rows it %s (95%% interval %+.2f to %+.2f)%n",
            candidate.id(),
            comparison.rows(),
            bench.measure(candidate.id()).gain(comparison),
            100 * comparison.low(),
            100 * comparison.high());
    return ExitCode.OK;
  }
}
