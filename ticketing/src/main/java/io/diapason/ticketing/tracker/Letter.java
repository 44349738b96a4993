package io.diapason.ticketing.tracker;

import io.diapason.vocabulary.Priority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts that a tracker gets from us. */
public final class Letter {

  private static final String NOBODY = "";

  private Letter() {}

  /**
   * What a ticket is opened with.
   *
   * @param about what is known of it
   */
  public static String opening(MirrorKey key, About about) {
    StringBuilder text = new StringBuilder(about.title()).append("\n\n");
    line(text, "Priority", about.priority().name());
    line(text, "Team", about.team());
    line(text, "Service", about.service());
    line(text, "Opened at", about.openedAt());
    line(text, "Incident", about.incident());
    line(text, "Ticket", key.ticket().value());
    return text.append("\n[").append(key).append("]").toString();
  }

  /**
   * What is known of a ticket when it is opened elsewhere.
   *
   * @param openedAt as a text
   */
  public record About(
      String title,
      Priority priority,
      String team,
      String service,
      String openedAt,
      String incident) {

    /** What is known, by name, without what is not. */
    public Map<String, String> facts() {
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("priority", priority.name());
      facts.put("team", team);
      facts.put("service", service);
      facts.put("openedAt", openedAt);
      facts.put("incident", incident);
      facts.values().removeIf(String::isEmpty);
      return facts;
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    if (!value.equals(NOBODY)) {
      text.append(name).append(": ").append(value).append('\n');
    }
  }

  /** What was said since, in one comment, with the mark by which it is known as ours. */
  public static String remarks(MirrorKey key, List<Remark> remarks) {
    StringBuilder text = new StringBuilder();
    for (Remark remark : remarks) {
      text.append(remark.text()).append(" (").append(remark.by()).append(")\n");
    }
    return text.append('\n').append(key.mark(last(remarks))).toString();
  }

  /** The number of the newest remark. */
  public static long last(List<Remark> remarks) {
    return remarks.get(remarks.size() - 1).number();
  }

  /** What a copy hears whose ticket became part of an elder one. */
  public static String joined(MirrorKey key, String elder) {
    return "This became part of " + elder + ", where the work goes on.\n\n" + key.mark(1);
  }

  /** What a copy hears that is one too many. */
  public static String duplicate(MirrorKey key, String right) {
    return "This was opened twice. The work goes on in " + right + ".\n\n" + key.mark(1);
  }
}
