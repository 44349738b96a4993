package io.diapason.deploy.config;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param gravity whether the product may start in spite of it
 * @param file as the owner named it
 * @param line from 1; 0 when it concerns the file as a whole
 * @param column from 1; 0 when it concerns the file as a whole
 * @param text what was expected and what was found
 */
public record Problem(Gravity gravity, String file, int line, int column, String text) {

  /** Whether the product may start in spite of a problem. */
  public enum Gravity {
    ERROR,
    WARNING
  }

  /** Whether it keeps the product from starting. */
  public boolean isError() {
    return gravity == Gravity.ERROR;
  }

  /** One line in the form that editors know: {@code file:line:column: error: text}. */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    String word =
        switch (gravity) {
          case ERROR -> "error";
          case WARNING -> "warning";
        };
    return place + ": " + word + ": " + text;
  }
}
