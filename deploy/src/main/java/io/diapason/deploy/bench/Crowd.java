package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;

/** How a quiet sender fares beside others. */
public record Crowd(List<CrowdRun> runs) {

  private static final List<String> HEADER =
      List.of("Quiet sender", "p50", "p99", "max", "alerts", "refused", "others taken", "refused");

  private static final List<String> NOTES =
      List.of(
          "The quiet sender posts one alert %d times a second; the door's capacity is %d KiB/s, and two integrations with keys of their own share it evenly.",
          "The noisy neighbour sends %d times its share of that in batches of 50 alerts.",
          "The slow connections begin a request and say no more; the door closes each after 30 s.",
          "Answered, counted from when each alert was due. The goal: a neighbour at 50 times its share does not double the p99.");

  public Crowd {
    runs = List.copyOf(runs);
  }

  Section section() {
    List<List<String>> rows = new ArrayList<>();
    for (CrowdRun run : runs) {
      Latencies figures = run.answered();
      rows.add(
          List.of(
              run.beside(),
              Words.millis(figures.p50(), figures),
              Words.millis(figures.p99(), figures),
              Words.millis(figures.max(), figures),
              Words.count(figures.count()),
              Words.refused(run.refused()),
              Words.count(run.others()),
              Words.refused(run.othersRefused())));
    }
    List<String> notes =
        List.of(
            NOTES.get(0).formatted(CrowdBench.QUIET_RATE, CrowdBench.CAPACITY_KIB),
            NOTES.get(1).formatted(CrowdBench.TIMES_ITS_SHARE),
            NOTES.get(2),
            NOTES.get(3));
    return new Section("In a crowd", new Table(HEADER, rows), notes);
  }
}
