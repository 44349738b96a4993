package io.diapason.deploy.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under a header; the first column holds words, the others figures. */
public record Table(List<String> header, List<List<String>> rows) {

  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            "Expected %d cells in a row, but got %s".formatted(header.size(), row));
      }
    }
  }

  /** For a terminal: columns side by side, words to the left and figures to the right. */
  public String text() {
    List<Integer> widths = widths();
    StringBuilder text = new StringBuilder();
    for (List<String> row : all()) {
      String line =
          IntStream.range(0, row.size())
              .mapToObj(column -> padded(row.get(column), widths.get(column), column == 0))
              .collect(Collectors.joining("  "));
      text.append("  ").append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** For Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(line(header));
    text.append("|---|").append("---:|".repeat(header.size() - 1)).append('\n');
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> row) {
    return row.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private List<List<String>> all() {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    return all;
  }

  private List<Integer> widths() {
    return IntStream.range(0, header.size())
        .mapToObj(
            column -> all().stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
        .toList();
  }

  private static String padded(String cell, int width, boolean left) {
    String blanks = " ".repeat(width - cell.length());
    return left ? cell + blanks : blanks + cell;
  }
}
