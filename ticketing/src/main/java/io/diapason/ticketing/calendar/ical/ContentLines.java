package io.diapason.ticketing.calendar.ical;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an iCalendar file: properties within components that begin and end. The parser is
 * lost at the end of a file when a line in its middle is wrong; people want to know which.
 */
final class ContentLines {

  /** RFC 5545, 3.1: a name, perhaps parameters, a colon and a value. */
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9-]+)(?:;[^:]*(?:\"[^\"]*\"[^:]*)*)?:(.*)");

  private static final int LONGEST = 60;

  private ContentLines() {}

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException that names the first line that is wrong
   */
  static void check(String text) {
    Deque<String> open = new ArrayDeque<>();
    String[] lines = text.split("\r\n|\n|\r", -1);
    boolean begun = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      // What begins with white space goes on with the line before.
      if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("\t")) {
        check(i + 1, line, open);
        require(!open.isEmpty() || begun, i + 1, "BEGIN:VCALENDAR", line);
        begun = true;
      }
    }
    require(
        open.isEmpty() && begun,
        lines.length,
        begun ? "END:" + open.peek() : "a calendar",
        "the end");
  }

  private static void check(int number, String line, Deque<String> open) {
    Matcher matcher = LINE.matcher(line);
    require(matcher.matches(), number, "a property such as SUMMARY:Holiday", line);
    String name = matcher.group(1);
    String value = matcher.group(2).strip();
    if (name.equalsIgnoreCase("BEGIN")) {
      open.push(value);
    } else if (name.equalsIgnoreCase("END")) {
      String expected = open.isEmpty() ? "BEGIN" : "END:" + open.peek();
      require(expected.equalsIgnoreCase("END:" + value), number, expected, line);
      open.pop();
    }
  }

  private static void require(boolean holds, int number, String expected, String found) {
    if (!holds) {
      String shown = found.substring(0, Math.min(LONGEST, found.length()));
      throw new IllegalArgumentException(
          "line %d: Expected %s, but got '%s'".formatted(number, expected, shown));
    }
  }
}
