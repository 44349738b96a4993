package io.diapason.ingest.source.datadog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title of a notification, taken apart: {@code [P2] [Triggered on {host:db-01}] High CPU}.
 *
 * <p>Datadog's own template carries the transition nowhere else.
 *
 * @param name the monitor
 * @param transition what became of it; empty when the title does not say
 * @param scope the tags of the group that it concerns; empty for a monitor without groups
 * @param priority such as {@code P2}; empty when the monitor has none
 * @param isTest whether somebody only tried the notification
 */
record MonitorTitle(String name, String transition, String scope, String priority, boolean isTest) {

  private static final Pattern PREFIX =
      Pattern.compile("\\[([^\\[\\]{}]*?)(?: on \\{([^}]*)})?]\\s*(.*)", Pattern.DOTALL);
  private static final Pattern PRIORITY = Pattern.compile("P[1-5]");

  static MonitorTitle of(String title) {
    MonitorTitle read = new MonitorTitle(title.strip(), "", "", "", false);
    Matcher prefix = PREFIX.matcher(read.name);
    while (prefix.matches()) {
      MonitorTitle next = read.without(prefix);
      if (next == null) {
        return read;
      }
      read = next;
      prefix = PREFIX.matcher(read.name);
    }
    return read;
  }

  /** The title behind a prefix; null when the brackets are part of the monitor's own name. */
  private @Nullable MonitorTitle without(Matcher prefix) {
    String word = prefix.group(1).strip();
    String rest = prefix.group(3).strip();
    String tags = prefix.group(2) == null ? scope : prefix.group(2);
    if (rest.isEmpty()) {
      return null;
    }
    if (PRIORITY.matcher(word).matches()) {
      return new MonitorTitle(rest, transition, tags, word, isTest);
    }
    if (word.toLowerCase(Locale.ROOT).equals("test")) {
      return new MonitorTitle(rest, transition, tags, priority, true);
    }
    return Transition.of(word) == Transition.UNKNOWN
        ? null
        : new MonitorTitle(rest, word, tags, priority, isTest);
  }
}
