package io.diapason.ingest.source.syslog;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message, understood. What was not said is empty.
 *
 * @param facility 0 to 23
 * @param level how bad its sender says it is
 * @param at when; null when not said, or said without a year
 * @param host who
 * @param app which program of it
 * @param messageId the kind of message, if the program names kinds
 * @param structured the structured data, by {@code id.name}
 * @param text what it says
 */
record SyslogMessage(
    int facility,
    SyslogLevel level,
    @Nullable Instant at,
    String host,
    String app,
    String messageId,
    Map<String, String> structured,
    String text) {

  /** What RFC 3164 makes of a message without a priority: user, notice. */
  private static final int USUAL_PRIORITY = 13;

  private static final int HIGHEST_PRIORITY = 191;

  SyslogMessage {
    structured = Map.copyOf(structured);
  }

  /** Reads a message in any of the forms; there is none that it does not understand. */
  static SyslogMessage read(String line) {
    int priority = priority(line);
    if (priority < 0) {
      return OldFormat.read(USUAL_PRIORITY, line);
    }
    String rest = line.substring(line.indexOf('>') + 1);
    return NewFormat.matches(rest)
        ? NewFormat.read(priority, rest)
        : OldFormat.read(priority, rest);
  }

  @SuppressWarnings("EnumOrdinal") // The numbers are those of the RFC.
  static SyslogLevel level(int priority) {
    return SyslogLevel.values()[priority % 8];
  }

  private static int priority(String line) {
    int end = line.indexOf('>');
    if (end < 2 || end > 4 || line.charAt(0) != '<') {
      return -1;
    }
    String digits = line.substring(1, end);
    if (!digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      return -1;
    }
    int priority = Integer.parseInt(digits);
    return priority <= HIGHEST_PRIORITY ? priority : -1;
  }
}
