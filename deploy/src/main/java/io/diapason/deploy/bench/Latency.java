package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;

/** All runs of lone alerts. */
public record Latency(List<LatencyRun> runs) {

  private static final List<String> HEADER =
      List.of("Latency", "p50", "p95", "p99", "max", "alerts", "not seen", "refused");

  private static final List<String> NOTES =
      List.of(
          "Every alert is of a rule of its own on a host of its own in a cluster of its own, one a request: each opens an incident with a ticket in Diapason, and a group of its own in Alertmanager.",
          "Counted from when the alert was due by the schedule, so that a stall shows in all that it held up. The goal at 1,000 alerts/s: p99 of 'visible' below Alertmanager's and under 250 ms.",
          "'visible': Diapason's server-sent event of the incident, which follows when incident and ticket are stored and searchable; Alertmanager's webhook with group_by ['...'] and group_wait 0s.",
          "'answered': the answer to the POST.",
          "What was not seen within 30 s of the end counts with the time it was waited for (≥).");

  public Latency {
    runs = List.copyOf(runs);
  }

  Section section() {
    List<List<String>> rows = new ArrayList<>();
    for (LatencyRun run : runs) {
      String what = "%s at %s/s, ".formatted(run.server(), Words.count(run.rate()));
      rows.add(row(what + "visible", run, run.visible()));
      rows.add(row(what + "answered", run, run.answered()));
    }
    return new Section("POST to visible", new Table(HEADER, rows), notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(NOTES);
    for (LatencyRun run : runs) {
      if (run.cuts() > 0) {
        notes.add(
            "At %d/s the stream was cut off %d times, because more came than it may hold back; events are missing there."
                .formatted(run.rate(), run.cuts()));
      }
    }
    return notes;
  }

  private static List<String> row(String what, LatencyRun run, Latencies figures) {
    return List.of(
        what,
        Words.millis(figures.p50(), figures),
        Words.millis(figures.p95(), figures),
        Words.millis(figures.p99(), figures),
        Words.millis(figures.max(), figures),
        Words.count(figures.count()),
        Words.count(figures.unseen()),
        Words.refused(run.refused()));
  }
}
