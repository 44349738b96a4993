package io.diapason.deploy.cli;

import io.diapason.deploy.bench.correlation.CorrelationBench;
import io.diapason.deploy.bench.correlation.CorrelationPlan;
import io.diapason.deploy.bench.report.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well alerts that belong together become one incident. */
@Command(
    name = "correlation",
    description = "Measures how well alerts become incidents, beside simpler ways to group them.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class CorrelationBenchCommand implements Callable<Integer> {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the published data sets; without it they are left out.")
  private @Nullable Path data;

  @Option(
      names = "--seeds",
      paramLabel = "N-M",
      defaultValue = "1-20",
      description = "Of the scenarios that are made up (default: ${DEFAULT-VALUE}).")
  private String seeds;

  @Option(
      names = "--only",
      paramLabel = "STREAM",
      split = ",",
      description = "Some streams alone, by the beginnings of their names.")
  private List<String> only = List.of();

  @Option(names = "--ours", description = "Leave the simpler ways out.")
  private boolean ours;

  @Option(
      names = "--replayed",
      description =
          "Also replay the first stream of each kind through the stream job with 1, 2 and 4"
              + " subtasks: the incidents must be equal.")
  private boolean replayed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where streams, truth and assignments go, for others to read.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    if (data != null && !Files.isDirectory(data)) {
      throw refused("Expected a folder of data sets, but there is none at " + data);
    }
    new CorrelationBench(new CorrelationPlan(data, seeds(), only, ours, replayed, out), this::say)
        .run();
    return ExitCode.OK;
  }

  private List<Long> seeds() {
    Matcher range = RANGE.matcher(seeds);
    if (!range.matches()) {
      throw refused("Expected seeds such as 7 or 1-20, but got '" + seeds + "'");
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
    if (last < first) {
      throw refused("Expected the first seed before the last, but got '" + seeds + "'");
    }
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void say(Section section) {
    PrintWriter words = spec.commandLine().getOut();
    words.println(section.text());
    words.flush();
  }
}
