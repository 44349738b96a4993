package io.diapason.deploy.cli;

import io.diapason.deploy.learning.LearningBench;
import io.diapason.ml.training.Comparison;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two models on the same rows. */
@Command(
    name = "compare",
    description = "Says by how much one model is better than another.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlCompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private JudgedModel candidate;

  @Parameters(index = "1", paramLabel = "OTHER", description = "The id of the other model.")
  private String other;

  @Override
  public Integer call() {
    LearningBench bench = candidate.bench(spec.commandLine().getOut());
    Comparison comparison = bench.compare(candidate.id(), other, candidate.test());
    spec.commandLine()
        .getOut()
        .printf(
            "Of %d rows %s %s than %s (95%% interval %+.2f to %+.2f)%n",
            comparison.rows(),
            candidate.id(),
            bench.measure(candidate.id()).gain(comparison),
            other,
            100 * comparison.low(),
            100 * comparison.high());
    return ExitCode.OK;
  }
}
