package io.diapason.deploy.bench.correlation.published;

import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.LineReader;
import io.diapason.deploy.bench.correlation.stream.SpokenAlert;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Alerts of intrusion detection over some days of a small network that is attacked once, in ten
 * phases: the AIT Alert Data Set (Landauer, Skopik, Wurzenberger, CSET 2024). The true incident of
 * an alert is the phase that it was raised in; outside of phases it is noise. The first day is for
 * learning.
 */
public final class AitAlerts {

  private static final String NO_PHASE = "false_positive";
  private static final Duration LEARNING = Duration.ofDays(1);

  /** No cell of the set is quoted. */
  private static final List<String> COLUMNS =
      List.of("time", "name", "ip", "host", "short", "time_label", "event_label");

  private record Row(long time, String name, String host, String phase) {}

  private final Path folder;

  /** The data set in this folder. */
  public AitAlerts(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads one of its runs, such as {@code shaw}.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when a line is not as expected
   */
  public KnownStream read(String run) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines = Gzip.lines(folder.resolve(run + "_alerts.csv.gz"))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(row(line));
      }
    }
    rows.sort(Comparator.comparingLong(Row::time));
    LineReader reader = new LineReader();
    List<KnownAlert> alerts = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Instant at = Instant.ofEpochSecond(row.time());
      Map<String, String> labels = Map.of("alertname", row.name(), "host", row.host());
      String line = SpokenAlert.firing(labels, row.name(), at).line(at);
      alerts.add(reader.read(run + "-" + alerts.size(), row.phase(), line));
    }
    Instant begin = alerts.isEmpty() ? Instant.EPOCH : alerts.get(0).event().receivedAt();
    return new KnownStream(run, List.of(), List.of(), alerts, List.of(), begin.plus(LEARNING));
  }

  private static Row row(String line) {
    List<String> cells = List.of(line.split(",", -1));
    if (cells.size() != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "Expected %d cells, but got %d in '%s'".formatted(COLUMNS.size(), cells.size(), line));
    }
    String phase = cell(cells, "time_label");
    return new Row(
        Long.parseLong(cell(cells, "time")),
        cell(cells, "name"),
        cell(cells, "host"),
        phase.equals(NO_PHASE) ? "" : phase);
  }

  private static String cell(List<String> cells, String column) {
    return cells.get(COLUMNS.indexOf(column));
  }
}
