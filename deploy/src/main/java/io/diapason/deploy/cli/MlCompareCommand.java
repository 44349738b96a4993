package io.diapason.deploy.cli;

import io.diapason.ml.training.Comparison;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two models on the same rows. */
@Command(
    name = "compare",
    description = "Says by how much one model is right more often than another.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlCompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private MlOptions options;

  @Parameters(index = "0", paramLabel = "MODEL", description = "The candidate's id.")
  private String candidate;

  @Parameters(index = "1", paramLabel = "OTHER", description = "The other's id.")
  private String other;

  @Option(names = "--test", required = true, paramLabel = "FILE", description = "The table (CSV).")
  private Path test;

  @Override
  public Integer call() {
    Comparison comparison =
        options.bench(spec.commandLine().getOut()).compare(candidate, other, test);
    spec.commandLine()
        .getOut()
        .printf(
            "%s is right on %+.2f points of %d rows more than %s (95%% interval %+.2f to %+.2f)%n",
            candidate,
            100 * comparison.difference(),
            comparison.rows(),
            other,
            100 * comparison.low(),
            100 * comparison.high());
    return ExitCode.OK;
  }
}
