package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays rows of words out under each other. */
final class Lines {

  private static final String EMPTY = "-";

  private final List<List<String>> rows = new ArrayList<>();

  Lines(String... headings) {
    rows.add(List.of(headings));
  }

  /** A row of fields of an answer; what is not there is a dash. */
  Lines add(JsonNode item, String... pointers) {
    rows.add(Arrays.stream(pointers).map(pointer -> word(item.at(pointer))).toList());
    return this;
  }

  static String word(JsonNode value) {
    String text = value.isValueNode() ? value.asText("") : "";
    return text.isEmpty() || value.isNull() ? EMPTY : text.replaceAll("\\p{Cntrl}", " ");
  }

  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(at -> rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < row.size(); at++) {
      String word = row.get(at);
      boolean last = at == row.size() - 1;
      line.append(word).append(last ? "" : " ".repeat(widths[at] - word.length() + 2));
    }
    return line.toString();
  }
}
