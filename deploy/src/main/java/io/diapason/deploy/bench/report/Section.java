package io.diapason.deploy.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** Figures of one kind with what must be known to read them. */
public record Section(String title, Table table, List<String> notes) {

  public Section {
    notes = List.copyOf(notes);
  }

  /** For a terminal. */
  public String text() {
    return title
        + "\n"
        + table.text()
        + notes.stream().map(note -> "  " + note + "\n").collect(Collectors.joining());
  }

  /** For Markdown. */
  public String markdown() {
    return "## "
        + title
        + "\n\n"
        + table.markdown()
        + "\n"
        + notes.stream().map(note -> "- " + note + "\n").collect(Collectors.joining());
  }
}
