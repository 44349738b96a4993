package io.diapason.deploy.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was read, and everything that is wrong with it. Where a value is wrong its default stands,
 * so that all problems can be shown at once; with an error among them the value must not be used.
 *
 * @param value what was read
 * @param problems in the order of the files
 */
public record Loaded<T>(T value, List<Problem> problems) {

  public Loaded {
    problems = List.copyOf(problems);
  }

  /** Whether any problem forbids the use of the value. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** All problems, one a line. */
  public String describe() {
    return problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
