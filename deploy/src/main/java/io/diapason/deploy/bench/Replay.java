package io.diapason.deploy.bench;

import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.List;

/**
 * A replay.
 *
 * @param events how many were read
 * @param alerts how many distinct alerts there were
 * @param incidents how many incidents they came to
 * @param refused how many could not be read; 0 when all is well
 * @param seconds from the start of Flink to the last result
 * @param cpuSeconds of this process, writing the results included
 * @param bytes the size of the recording
 */
public record Replay(
    long events,
    long alerts,
    long incidents,
    long refused,
    double seconds,
    double cpuSeconds,
    long bytes) {

  private static final double GOAL_PER_SECOND = 10_000_000 / 120.0;
  private static final double MIB = 1 << 20;

  double perSecond() {
    return seconds == 0 ? 0 : events / seconds;
  }

  Section section() {
    Table table =
        new Table(
            List.of("Replay", "Diapason"),
            List.of(
                List.of("events", Words.count(events)),
                List.of("MiB", Words.whole(bytes / MIB)),
                List.of("distinct alerts", Words.count(alerts)),
                List.of("incidents", Words.count(incidents)),
                List.of("refused", Words.count(refused)),
                List.of("seconds", Words.seconds(seconds)),
                List.of("CPU-seconds", Words.seconds(cpuSeconds)),
                List.of("events/s", Words.whole(perSecond())),
                List.of("of the goal", Words.ratio(perSecond() / GOAL_PER_SECOND))));
    return new Section(
        "Replay of recorded events",
        table,
        List.of(
            "Storms of 20,000 events, 15 minutes apart, all on one estate; in process, with 2 subtasks, the start of Flink included.",
            "The goal: 10 million events in 2 minutes, so 83,333 a second."));
  }
}
