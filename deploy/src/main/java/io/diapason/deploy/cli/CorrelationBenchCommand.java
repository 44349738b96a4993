package io.diapason.deploy.cli;

import io.diapason.deploy.bench.correlation.CorrelationBench;
import io.diapason.deploy.bench.correlation.CorrelationPlan;
import io.diapason.deploy.bench.report.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well alerts that belong together become one incident. */
@Command(
    name = "correlation",
    description = "Measures how well alerts become incidents, beside simpler ways to group them.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class CorrelationBenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the published data sets; without it they are left out.")
  private @Nullable Path data;

  @Option(
      names = "--only",
      paramLabel = "STREAM",
      split = ",",
      description = "Some streams alone, by the beginnings of their names.")
  private List<String> only = List.of();

  @Option(names = "--ours", description = "Leave the simpler ways out.")
  private boolean ours;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where truth and assignments go, for other scorers to read.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    new CorrelationBench(new CorrelationPlan(data, only, ours, out), this::say).run();
    return ExitCode.OK;
  }

  private void say(Section section) {
    PrintWriter words = spec.commandLine().getOut();
    words.println(section.text());
    words.flush();
  }
}
