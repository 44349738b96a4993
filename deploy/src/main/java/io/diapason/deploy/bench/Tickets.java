package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast people find tickets among many.
 *
 * @param count how many active tickets there are
 * @param fillSeconds from the first alert until the last of these tickets was found by a search
 * @param runs the questions in their order
 * @param replannedSeconds how long it took to ask the rules about all of them and to write each
 *     down, once a promise of time was made by a reload of the configuration
 */
public record Tickets(
    long count, double fillSeconds, List<TicketsRun> runs, double replannedSeconds) {

  private static final List<String> HEADER =
      List.of("Tickets", "beside", "p50", "p95", "p99", "max", "questions", "refused");

  public Tickets {
    runs = List.copyOf(runs);
  }

  Section section() {
    List<List<String>> rows = new ArrayList<>();
    for (TicketsRun run : runs) {
      Latencies figures = run.answered();
      rows.add(
          List.of(
              run.question(),
              run.beside(),
              Words.millis(figures.p50(), figures),
              Words.millis(figures.p95(), figures),
              Words.millis(figures.p99(), figures),
              Words.millis(figures.max(), figures),
              Words.count(figures.count()),
              Words.refused(run.refused())));
    }
    List<String> notes =
        List.of(
            "%,d active tickets, each from a lone alert through the whole product in %.0f s."
                .formatted(count, fillSeconds),
            "%d questions a second, counted from when each was due to its answer whole. The goal: p99 under 200 ms."
                .formatted(TicketsBench.RATE),
            "A new promise of time, by a reload: all of them planned anew and written in %.1f s. The goal: 60 s."
                .formatted(replannedSeconds));
    return new Section("Tickets", new Table(HEADER, rows), notes);
  }
}
