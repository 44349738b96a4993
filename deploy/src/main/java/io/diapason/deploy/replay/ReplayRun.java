package io.diapason.deploy.replay;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.replay.difference.Difference;
import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.deploy.replay.report.ReplayReport;
import io.diapason.deploy.replay.report.ReportPage;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Replays recorded events and writes what came of them: {@code incidents.jsonl}, {@code
 * report.json} and {@code report.html}.
 */
public final class ReplayRun {

  /** One configuration's result and its figures. */
  private record Judged(ReplayResult result, ReplayReport report) {}

  private static final ObjectWriter PRETTY =
      VocabularyJson.mapper()
          .writerWithDefaultPrettyPrinter()
          .without(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

  private final Function<ReplayInput, ReplayResult> job;

  /** A run by this job. */
  public ReplayRun(Function<ReplayInput, ReplayResult> job) {
    this.job = job;
  }

  /**
   * Replays one or two configurations into a folder; the first is the one that is reported, the
   * second what it is held against.
   *
   * @throws CannotStartException when a file cannot be read or written
   */
  public ReplayReport run(List<ReplayInput> inputs, Path out) {
    if (inputs.isEmpty()) {
      throw new IllegalStateException("Expected something to replay, but there is nothing");
    }
    try {
      Files.createDirectories(out);
      Judged first = judge(inputs.get(0), out);
      writeIncidents(first.result(), out.resolve("incidents.jsonl"));
      ReplayReport report = first.report();
      if (inputs.size() > 1) {
        Judged second = judge(inputs.get(1), out);
        writeIncidents(second.result(), out.resolve("against-incidents.jsonl"));
        report = report.against(second.report(), Difference.of(first.result(), second.result()));
      }
      Files.write(out.resolve("report.json"), PRETTY.writeValueAsBytes(report));
      Files.writeString(out.resolve("report.html"), ReportPage.of(report, first.result()));
      return report;
    } catch (IOException e) {
      throw new CannotStartException(
          "Expected to read the recording and write to " + out + ", but " + e, e);
    }
  }

  private Judged judge(ReplayInput input, Path out) throws IOException {
    Recording recording = input.recording();
    if (recording instanceof RecordedFiles files) {
      recording =
          new RecordedFiles(
              RecordedOrder.ensure(files.alerts(), out), files.estate(), files.changes());
    }
    long begin = System.nanoTime();
    ReplayResult result = job.apply(new ReplayInput(recording, input.rules()));
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Judged(
        result, ReplayReport.of(input.rules().name(), input.rules().correlation(), result, took));
  }

  private static void writeIncidents(ReplayResult result, Path file) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (ReplayedIncident incident : result.incidents()) {
        lines.write(VocabularyJson.text(incident.json()));
        lines.write('\n');
      }
    }
  }
}
