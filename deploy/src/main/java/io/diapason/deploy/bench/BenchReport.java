package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Machine;
import io.diapason.deploy.bench.report.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one run of the bench found; a part that was not asked for is null.
 *
 * @param at when it began
 * @param fileSystem the type of the one that the data lay on
 * @param missing what could not be measured, and what to do about it
 * @param commands by which the servers were started; ports differ from start to start
 */
public record BenchReport(
    Instant at,
    Machine machine,
    String fileSystem,
    BenchPlan plan,
    List<String> missing,
    List<String> commands,
    @Nullable Throughput throughput,
    @Nullable Latency latency,
    @Nullable Floor floor,
    @Nullable Crowd crowd,
    @Nullable FaultStorm storm,
    @Nullable Tickets tickets,
    @Nullable Swaps swaps,
    @Nullable Series series,
    @Nullable Replay replay,
    @Nullable Starts starts) {

  private static final String FURTHER =
      "The pure correlator alone, without Flink (JMH):"
          + " mvn -Dbench=correlation -pl correlation -am test-compile exec:exec";

  public BenchReport {
    missing = List.copyOf(missing);
    commands = List.copyOf(commands);
  }

  private List<Section> sections() {
    return Stream.of(
            throughput == null ? null : throughput.section(),
            latency == null ? null : latency.section(),
            floor == null ? null : floor.section(),
            crowd == null ? null : crowd.section(),
            storm == null ? null : storm.section(),
            tickets == null ? null : tickets.section(),
            swaps == null ? null : swaps.section(),
            series == null ? null : series.section(),
            replay == null ? null : replay.section(),
            starts == null ? null : starts.section())
        .filter(Objects::nonNull)
        .toList();
  }

  private List<String> circumstances() {
    List<String> lines = new ArrayList<>(missing);
    lines.add("Machine: " + machine.text() + ", data on " + fileSystem);
    lines.add("Seed: %d; %s".formatted(plan.seed(), plan.text()));
    lines.add("Began: " + at);
    commands.forEach(command -> lines.add("Command: " + command));
    lines.add(FURTHER);
    return lines;
  }

  /** For a terminal. */
  public String text() {
    return sections().stream().map(section -> section.text() + "\n").collect(Collectors.joining())
        + String.join("\n", circumstances())
        + "\n";
  }

  /** For Markdown. */
  public String markdown() {
    return circumstances().stream()
            .map(line -> "- " + line + "\n")
            .collect(Collectors.joining("", "# Bench\n\n", "\n"))
        + sections().stream().map(Section::markdown).collect(Collectors.joining("\n"));
  }
}
