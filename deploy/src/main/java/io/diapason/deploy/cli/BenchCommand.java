package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.diapason.deploy.bench.Bench;
import io.diapason.deploy.bench.BenchPart;
import io.diapason.deploy.bench.BenchPlan;
import io.diapason.deploy.bench.BenchReport;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures this machine's Diapason beside this machine's Alertmanager. */
@Command(
    name = "bench",
    description = "Measures throughput, latency, replay and start, beside Alertmanager's.",
    subcommands = {CorrelationBenchCommand.class, AnomalyBenchCommand.class},
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--quick", description = "A few minutes, to see that it works.")
  private boolean quick;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of all that is made up (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Some parts alone: ${COMPLETION-CANDIDATES}.")
  private Set<BenchPart> only = EnumSet.allOf(BenchPart.class);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where bench.json and bench.md go; without it they are only printed.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter words = spec.commandLine().getOut();
    BenchPlan plan = quick ? BenchPlan.quick(seed) : BenchPlan.full(seed);
    plan = plan.only(only);
    BenchReport report = new Bench(plan, line -> say(words, line)).run();
    say(words, "\n" + report.text());
    if (out != null) {
      write(report, out);
      say(words, "Written to " + out);
    }
    return ExitCode.OK;
  }

  private static void say(PrintWriter words, String line) {
    words.println(line);
    words.flush();
  }

  private static void write(BenchReport report, Path folder) throws IOException {
    ObjectWriter pretty = VocabularyJson.mapper().writerWithDefaultPrettyPrinter();
    Files.createDirectories(folder);
    Files.write(folder.resolve("bench.json"), pretty.writeValueAsBytes(report));
    Files.writeString(folder.resolve("bench.md"), report.markdown());
  }
}
