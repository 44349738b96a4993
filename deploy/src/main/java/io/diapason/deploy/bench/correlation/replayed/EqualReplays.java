package io.diapason.deploy.bench.correlation.replayed;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.score.CauseScore;
import io.diapason.deploy.bench.correlation.score.MeanScore;
import io.diapason.deploy.bench.correlation.score.StreamScore;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamFiles;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import io.diapason.deploy.replay.ReplayInput;
import io.diapason.deploy.replay.ReplayRun;
import io.diapason.deploy.replay.flink.RecordedJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Replays a stream through the stream job several times and holds the results against each other,
 * byte by byte, and against the truth.
 */
public final class EqualReplays {

  private static final List<Integer> PARALLELISM = List.of(1, 2, 4);
  private static final String INCIDENTS = "incidents.jsonl";

  private EqualReplays() {}

  /**
   * Replays into a folder, which keeps the files.
   *
   * @throws IOException when the folder cannot be written to
   */
  public static Section run(KnownStream stream, Path folder) throws IOException {
    StreamFiles.write(stream, folder);
    List<List<String>> rows = new ArrayList<>();
    Path first = folder.resolve("replay-" + PARALLELISM.get(0)).resolve(INCIDENTS);
    for (int parallelism : PARALLELISM) {
      Path out = folder.resolve("replay-" + parallelism);
      ReplayInput input =
          new ReplayInput(
              folder.resolve(StreamFiles.ALERTS),
              stream.estate(),
              stream.changes(),
              CorrelationConfig.defaults());
      long begin = System.nanoTime();
      new ReplayRun(recorded -> RecordedJob.run(recorded, parallelism)).run(List.of(input), out);
      double seconds = (System.nanoTime() - begin) / 1e9;
      Path incidents = out.resolve(INCIDENTS);
      boolean equal = Files.mismatch(first, incidents) < 0;
      rows.add(row(parallelism, equal, ReplayedVerdicts.read(stream, incidents), seconds));
    }
    return new Section(
        stream.name() + ", replayed",
        new Table(
            List.of(
                "subtasks",
                "equal",
                "B³ F1",
                "incident F1",
                "incidents",
                "AC@1",
                "AC@3",
                "seconds"),
            rows),
        List.of("Through the stream job; the incidents are compared byte by byte with the first."));
  }

  private static List<String> row(
      int parallelism, boolean equal, Verdicts verdicts, double seconds) {
    MeanScore score = new MeanScore(List.of(StreamScore.of(verdicts)));
    CauseScore causes = score.allCauses(CauseScore.When.LAST);
    return List.of(
        Integer.toString(parallelism),
        equal ? "yes" : "NO",
        share(score.mean(of -> of.last().bcubed().f1())),
        share(score.mean(of -> of.last().incidentF1())),
        Words.whole(score.mean(of -> of.last().incidents())),
        share(causes.among(1)),
        share(causes.among(3)),
        Words.seconds(seconds));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
