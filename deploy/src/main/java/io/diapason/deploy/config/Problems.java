package io.diapason.deploy.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong in one file. */
final class Problems {

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void error(@Nullable Mark at, String text) {
    add(Problem.Gravity.ERROR, at, text);
  }

  void warning(@Nullable Mark at, String text) {
    add(Problem.Gravity.WARNING, at, text);
  }

  private void add(Problem.Gravity gravity, @Nullable Mark at, String text) {
    int line = at == null ? 0 : at.getLine() + 1;
    int column = at == null ? 0 : at.getColumn() + 1;
    found.add(new Problem(gravity, file, line, column, text));
  }

  /** All of them, in the order of the file. */
  List<Problem> found() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
