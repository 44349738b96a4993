package io.diapason.deploy.replay;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes sure that a recorded file is in the order of its time, as the log that it stands for was. A
 * file that is not is sorted into a copy; lines of the same moment keep their order.
 */
final class RecordedOrder {

  /** Only finds the moment; the line is read properly later. */
  private static final Pattern MOMENT = Pattern.compile("\"receivedAt\"\\s*:\\s*\"([^\"]+)\"");

  private RecordedOrder() {}

  static Path ensure(Path file, Path scratch) throws IOException {
    return isInOrder(file) ? file : sorted(file, scratch);
  }

  private static boolean isInOrder(Path file) throws IOException {
    long before = Long.MIN_VALUE;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long at = moment(line, before);
        if (at < before) {
          return false;
        }
        before = at;
      }
    }
    return true;
  }

  private record Line(long at, String text) {}

  private static Path sorted(Path file, Path scratch) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(file)) {
      long before = lines.isEmpty() ? Long.MIN_VALUE : lines.get(lines.size() - 1).at();
      lines.add(new Line(moment(text, before), text));
    }
    lines.sort(Comparator.comparingLong(Line::at));
    Path copy = scratch.resolve("alerts-in-order.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(copy)) {
      for (Line line : lines) {
        out.write(line.text());
        out.newLine();
      }
    }
    return copy;
  }

  /** A line whose moment cannot be read stays where it is, to be refused with its number. */
  private static long moment(String line, long otherwise) {
    Matcher found = MOMENT.matcher(line);
    if (!found.find()) {
      return otherwise;
    }
    try {
      return RecordedLine.time(found.group(1)).toEpochMilli();
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
