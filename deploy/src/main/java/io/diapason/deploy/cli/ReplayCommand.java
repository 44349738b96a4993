package io.diapason.deploy.cli;

import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.config.TopologyFile;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.Difference;
import io.diapason.deploy.replay.RecordedChanges;
import io.diapason.deploy.replay.ReplayInput;
import io.diapason.deploy.replay.ReplayReport;
import io.diapason.deploy.replay.ReplayRun;
import io.diapason.deploy.replay.flink.RecordedJob;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays recorded events through the pipeline and reports what came of them. */
@Command(
    name = "replay",
    description = "Plays recorded events through the same pipeline, as fast as it goes.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--alerts",
      required = true,
      paramLabel = "F.jsonl",
      description = "The recorded events.")
  private Path alerts;

  @Option(names = "--topology", paramLabel = "F.yaml", description = "The estate that held then.")
  private @Nullable Path topology;

  @Option(names = "--changes", paramLabel = "F.jsonl", description = "What was altered then.")
  private @Nullable Path changes;

  @Option(names = "--config", paramLabel = "DIR", description = "The rules to judge by.")
  private @Nullable Path config;

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "Other rules, to see what they would have judged otherwise.")
  private @Nullable Path against;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the results go.")
  private Path out;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Subtasks of each operator; the result does not depend on it (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Override
  public Integer call() {
    if (!Files.isReadable(alerts)) {
      throw new CannotStartException(
          "Expected a readable file of events, but there is none at " + alerts);
    }
    List<Change> altered =
        changes == null ? List.of() : RecordedChanges.read(changes, House.TENANT);
    List<ReplayInput> inputs = new ArrayList<>();
    inputs.add(input(config, altered));
    if (against != null) {
      inputs.add(input(against, altered));
    }
    PrintWriter words = spec.commandLine().getOut();
    words.printf("Replaying %s.%n", alerts);
    words.flush();
    ReplayReport report =
        new ReplayRun(input -> RecordedJob.run(input, parallelism)).run(inputs, out);
    tell(words, report);
    return ExitCode.OK;
  }

  private ReplayInput input(@Nullable Path folder, List<Change> altered) {
    DiapasonConfig judged = DiapasonConfig.defaults();
    if (folder != null) {
      judged = checked(ConfigFolder.load(folder));
    }
    List<Ci> estate = topology == null ? judged.estate() : checked(TopologyFile.load(topology));
    return new ReplayInput(alerts, estate, altered, judged.correlation().toRoom());
  }

  private <T> T checked(Loaded<T> loaded) {
    if (loaded.hasErrors()) {
      throw new CannotStartException("Expected no errors, but:%n%s".formatted(loaded.describe()));
    }
    loaded.problems().forEach(spec.commandLine().getErr()::println);
    return loaded.value();
  }

  private void tell(PrintWriter words, ReplayReport report) {
    words.printf(
        "%d events, %d distinct alerts, %d incidents (%d of two or more alerts), %d refused; %.1f s, %.0f events/s.%n",
        report.events(),
        report.alerts(),
        report.incidents(),
        report.compoundIncidents(),
        report.refused(),
        report.seconds(),
        report.eventsPerSecond());
    report.refusals().forEach(refusal -> words.println("  refused: " + refusal));
    Difference what = report.difference();
    if (what != null) {
      words.printf(
          "Against %s: %d incidents alike, %d only here, %d only there; %d of %d alerts grouped alike.%n",
          against,
          what.sameIncidents(),
          what.onlyHere(),
          what.onlyThere(),
          what.groupedAlike(),
          what.alerts());
    }
    words.printf("See %s%n", out.resolve("report.html"));
    words.flush();
  }
}
