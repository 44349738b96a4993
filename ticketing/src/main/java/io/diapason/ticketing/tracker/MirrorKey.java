package io.diapason.ticketing.tracker;

import io.diapason.vocabulary.TicketId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our name for a ticket inside a tracker: what it is found by, and what the comments that we wrote
 * are known by. It says all that is needed to find the ticket here.
 *
 * @param tenant whose ticket
 * @param ticket the ticket
 */
public record MirrorKey(String tenant, TicketId ticket) {

  /** With this every key begins. */
  public static final String PREFIX = "diapason:";

  private static final Pattern KEY =
      Pattern.compile("diapason:([^:\\s\\[\\]#]+):([^:\\s\\[\\]#]+)");
  // A mark that is quoted in somebody's answer does not make the answer ours.
  private static final Pattern MARK =
      Pattern.compile("(?s)(?:.*\\R)?\\s*\\[diapason:[^:\\s\\[\\]#]+:[^:\\s\\[\\]#]+#(\\d+)]\\s*");

  /** Understands a key; null when it is none. */
  public static @Nullable MirrorKey parse(String text) {
    Matcher matcher = KEY.matcher(text.strip());
    return matcher.matches() ? of(matcher) : null;
  }

  /** Finds the key that stands somewhere in a text; null when none does. */
  public static @Nullable MirrorKey within(String text) {
    Matcher matcher = KEY.matcher(text);
    return matcher.find() ? of(matcher) : null;
  }

  private static MirrorKey of(Matcher matcher) {
    return new MirrorKey(matcher.group(1), new TicketId(matcher.group(2)));
  }

  /** The mark under a comment that tells everything up to this entry of the timeline. */
  String mark(long number) {
    return "[" + this + "#" + number + "]";
  }

  /** Up to which entry a comment tells, by its mark; 0 when somebody else wrote it. */
  static long told(String text) {
    Matcher matcher = MARK.matcher(text);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
  }

  @Override
  public String toString() {
    return PREFIX + tenant + ":" + ticket;
  }
}
