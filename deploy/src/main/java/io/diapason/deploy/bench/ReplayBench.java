package io.diapason.deploy.bench;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.bench.measure.ProcessTree;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.RecordedChanges;
import io.diapason.deploy.replay.ReplayInput;
import io.diapason.deploy.replay.ReplayRun;
import io.diapason.deploy.replay.flink.RecordedJob;
import io.diapason.deploy.replay.report.ReplayReport;
import io.diapason.deploy.storm.EstateGenerator;
import io.diapason.deploy.storm.Storm;
import io.diapason.deploy.storm.StormFiles;
import io.diapason.deploy.storm.StormGenerator;
import io.diapason.deploy.storm.StormPlan;
import io.diapason.vocabulary.Ci;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A recording of storm after storm on one estate, replayed in this process. */
final class ReplayBench {

  private static final int PARALLELISM = 2;
  private static final int AREAS = 16;
  private static final int LONERS = 100;

  /** The storms of the acceptance tests last ten minutes. */
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final BenchPlan plan;
  private final Progress progress;

  ReplayBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Replay run(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Ci> estate = new EstateGenerator(plan.seed()).generate(AREAS, LONERS);
    Path alerts = folder.resolve(StormFiles.ALERTS);
    Path changes = folder.resolve(StormFiles.CHANGES);
    progress.say("Replay, writing %d events".formatted(plan.replayEvents()));
    write(estate, alerts, changes);
    progress.say("Replay, running");
    ReplayInput input =
        new ReplayInput(
            alerts,
            estate,
            RecordedChanges.read(changes, House.TENANT),
            CorrelationConfig.defaults());
    long self = ProcessHandle.current().pid();
    double cpu = ProcessTree.cpuSeconds(self);
    ReplayReport report =
        new ReplayRun(recorded -> RecordedJob.run(recorded, PARALLELISM))
            .run(List.of(input), folder.resolve("out"));
    return new Replay(
        report.events(),
        report.alerts(),
        report.incidents(),
        report.refused(),
        report.seconds(),
        ProcessTree.cpuSeconds(self) - cpu,
        Files.size(alerts));
  }

  private void write(List<Ci> estate, Path alerts, Path changes) throws IOException {
    StormPlan shape = StormPlan.acceptance();
    Instant base = StormGenerator.DEFAULT_BASE;
    try (BufferedWriter alertLines = Files.newBufferedWriter(alerts);
        BufferedWriter changeLines = Files.newBufferedWriter(changes)) {
      for (int storm = 0; storm * shape.events() < plan.replayEvents(); storm++) {
        Storm next =
            new StormGenerator(plan.seed() + storm, base.plus(EVERY.multipliedBy(storm)))
                .generate(shape, estate);
        append(alertLines, StormFiles.alertLines(next));
        append(changeLines, StormFiles.changeLines(next));
      }
    }
  }

  private static void append(BufferedWriter file, List<String> lines) throws IOException {
    for (String line : lines) {
      file.write(line);
      file.write('\n');
    }
  }
}
