package io.diapason.deploy.cli;

import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.config.TopologyFile;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.RecordedChanges;
import io.diapason.deploy.replay.RecordedFiles;
import io.diapason.deploy.replay.RecordedLog;
import io.diapason.deploy.replay.ReplayInput;
import io.diapason.deploy.replay.ReplayRules;
import io.diapason.deploy.replay.ReplayRun;
import io.diapason.deploy.replay.difference.Difference;
import io.diapason.deploy.replay.flink.RecordedJob;
import io.diapason.deploy.replay.report.ReplayReport;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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

  @Mixin private RecordingOptions recording;

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

  @Option(names = "--names", hidden = true, description = "What to call the rules, in order.")
  private List<String> names = List.of();

  @Option(names = "--attended", hidden = true, description = "Started by a product.")
  private boolean attended;

  @Override
  public Integer call() {
    recording.check();
    RecordedLog log = recording.log();
    List<Change> altered =
        recording.changes() == null
            ? List.of()
            : RecordedChanges.read(recording.changes(), House.TENANT);
    List<ReplayInput> inputs = new ArrayList<>();
    inputs.add(input(config, named(0, config), log, altered));
    if (against != null) {
      inputs.add(input(against, named(1, against), log, altered));
    }
    PrintWriter words = spec.commandLine().getOut();
    words.printf("Replaying %s.%n", recording.words());
    words.flush();
    Attendance attendance = attended ? Attendance.begin(words) : Attendance.none();
    ReplayReport report =
        new ReplayRun(input -> RecordedJob.run(input, parallelism, attendance.nextRun()))
            .run(inputs, out);
    tell(words, report);
    return ExitCode.OK;
  }

  private String named(int run, @Nullable Path folder) {
    if (run < names.size()) {
      return names.get(run);
    }
    return folder == null ? "the defaults" : folder.toString();
  }

  private ReplayInput input(
      @Nullable Path folder, String name, @Nullable RecordedLog log, List<Change> altered) {
    DiapasonConfig judged =
        folder == null ? DiapasonConfig.defaults() : checked(ConfigFolder.load(folder));
    ReplayRules rules =
        new ReplayRules(
            name,
            judged.correlation().toRoom(),
            judged.ticketing().openAt(),
            recording.advisers(),
            recording.models(),
            judged.quiet());
    Path alerts = recording.alerts();
    if (log != null || alerts == null) {
      return new ReplayInput(Objects.requireNonNull(log), rules);
    }
    Path topology = recording.topology();
    List<Ci> estate = topology == null ? judged.estate() : checked(TopologyFile.load(topology));
    return new ReplayInput(new RecordedFiles(alerts, estate, altered), rules);
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
        "%d events, %d distinct alerts, %d incidents (%d of two or more alerts), %d first pages, %d refused; %.1f s, %.0f events/s.%n",
        report.events(),
        report.alerts(),
        report.incidents(),
        report.compoundIncidents(),
        report.pages(),
        report.refused(),
        report.seconds(),
        report.eventsPerSecond());
    words.println(report.advised().words());
    report.refusals().forEach(refusal -> words.println("  refused: " + refusal));
    Difference what = report.difference();
    if (what != null) {
      words.printf(
          "Against %s: %d incidents alike, %d with other alerts, %d split, %d merged, %d regrouped, %d only here, %d only there; %d of %d alerts grouped alike; %d first pages here, %d there.%n",
          against,
          what.sameIncidents(),
          what.alteredIncidents(),
          what.splitIncidents(),
          what.mergedIncidents(),
          what.regroupedIncidents(),
          what.onlyHere(),
          what.onlyThere(),
          what.groupedAlike(),
          what.alerts(),
          what.pages().here(),
          what.pages().there());
    }
    words.printf("See %s%n", out.resolve("report.html"));
    words.flush();
  }
}
