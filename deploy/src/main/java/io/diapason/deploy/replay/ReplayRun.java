package io.diapason.deploy.replay;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.diapason.deploy.embedded.part.CannotStartException;
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

  private static final ObjectWriter PRETTY =
      VocabularyJson.mapper().writerWithDefaultPrettyPrinter();

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
    try {
      Files.createDirectories(out);
      ReplayReport report = null;
      ReplayResult first = null;
      for (ReplayInput input : inputs) {
        Path inOrder = RecordedOrder.ensure(input.alerts(), out);
        long begin = System.nanoTime();
        ReplayResult result =
            job.apply(new ReplayInput(inOrder, input.estate(), input.changes(), input.config()));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (first == null || report == null) {
          first = result;
          report = ReplayReport.of(result, took);
          writeIncidents(result, out.resolve("incidents.jsonl"));
        } else {
          writeIncidents(result, out.resolve("against-incidents.jsonl"));
          report = report.against(ReplayReport.of(result, took), Difference.of(first, result));
        }
      }
      if (report == null || first == null) {
        throw new IllegalStateException("Expected something to replay, but there is nothing");
      }
      Files.write(out.resolve("report.json"), PRETTY.writeValueAsBytes(report));
      Files.writeString(out.resolve("report.html"), ReportPage.of(report, first));
      return report;
    } catch (IOException e) {
      throw new CannotStartException(
          "Expected to read the recording and write to " + out + ", but " + e, e);
    }
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
