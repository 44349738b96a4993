package io.diapason.deploy.cli;

import io.diapason.deploy.bench.anomaly.AnomalyBench;
import io.diapason.deploy.bench.report.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well odd values are found on published series. */
@Command(
    name = "anomalies",
    description = "Measures how well odd values of series are found, beside simpler ways.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class AnomalyBenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description =
          "The folder of the published sets: nab with data and labels unpacked, nezha-metrics.")
  private Path data;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data.resolve("nab").resolve("labels"))) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected the folders data and labels in %s, but they are not there; unpack the benchmark"
              .formatted(data.resolve("nab")));
    }
    new AnomalyBench(data, this::say).run();
    return ExitCode.OK;
  }

  private void say(Section section) {
    PrintWriter words = spec.commandLine().getOut();
    words.println(section.text());
    words.flush();
  }
}
