package io.diapason.deploy.bench.anomaly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Minute metrics of every pod of Online Boutique over parts of two days with injected faults (Yu et
 * al.: Nezha, FSE 2023).
 *
 * @param series one for each pod and metric
 * @param faults in the order of time
 */
record NezhaFolder(List<KnownSeries> series, List<Fault> faults) {

  private static final int START_COLUMN = 2;

  /** When a fault began, in seconds, and in which pod. */
  record Fault(long at, String pod) {}

  private record Point(long at, double value) {}

  static NezhaFolder read(Path folder) throws IOException {
    Map<String, List<Point>> points = new TreeMap<>();
    for (String day : List.of("22", "23")) {
      read(folder.resolve("OnlineBoutique-2022-08-" + day + ".metrics.csv.gz"), points);
    }
    List<KnownSeries> series = new ArrayList<>();
    points.forEach((name, known) -> series.add(series(name, known)));
    List<Fault> faults = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder.resolve("incidents.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      faults.add(new Fault(Long.parseLong(cells[START_COLUMN]), cells[START_COLUMN + 1]));
    }
    return new NezhaFolder(series, faults);
  }

  private static void read(Path file, Map<String, List<Point>> points) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        if (!cells[3].isEmpty()) {
          points
              .computeIfAbsent(cells[1] + "|" + cells[2], name -> new ArrayList<>())
              .add(new Point(Long.parseLong(cells[0]), Double.parseDouble(cells[3])));
        }
      }
    }
  }

  private static KnownSeries series(String name, List<Point> points) {
    points.sort(java.util.Comparator.comparingLong(Point::at));
    return new KnownSeries(
        name,
        name.substring(0, name.indexOf('|')),
        points.stream().mapToLong(Point::at).toArray(),
        points.stream().mapToDouble(Point::value).toArray(),
        List.of());
  }
}
