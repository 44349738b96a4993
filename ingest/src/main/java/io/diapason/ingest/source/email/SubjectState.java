package io.diapason.ingest.source.email;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a subject says of the state, and what is left of it without that: the part that a problem
 * and its end share.
 *
 * @param word the state, in lower case; empty when none is said
 * @param rest the subject without it
 */
record SubjectState(String word, String rest) {

  private static final Set<String> OVER =
      Set.of(
          "resolved",
          "recovery",
          "recovered",
          "ok",
          "up",
          "clear",
          "cleared",
          "closed",
          "normal",
          "fixed",
          "restored",
          "healthy",
          "green");

  private static final Set<String> ACKNOWLEDGED =
      Set.of("acknowledged", "acknowledgement", "acknowledgment", "acked");

  private static final String WORDS =
      "(?:"
          + String.join("|", OVER)
          + "|"
          + String.join("|", ACKNOWLEDGED)
          + "|firing|problem|alerting|alarm|alert|down|critical|crit|warning|warn|error|major|minor"
          + "|failed|failure|triggered|unreachable|emergency|fatal|disaster|unknown|red)";

  private static final Pattern REPLY =
      Pattern.compile("^(?:(?:re|fwd?|aw|wg): *)+", Pattern.CASE_INSENSITIVE);

  /** {@code [FIRING:2] …}, {@code Problem: …}, {@code Resolved in 5m 2s: …}, {@code ** UP ** …}. */
  private static final Pattern FIRST =
      Pattern.compile(
          "^(?:[\\[(*]{1,2} ?("
              + WORDS
              + ")(?::\\d+)?(?:, \\w+:\\d+)? ?[\\])*]{1,2}|("
              + WORDS
              + ")(?: alert)?(?: in (?:\\d+[ydhms] ?)+)?(?: ?[:|,!]| -(?= )))[ :,|-]*",
          Pattern.CASE_INSENSITIVE);

  /** {@code … is DOWN!}, {@code … CRITICAL -> OK}, {@code … went down}, {@code … - recovered}. */
  private static final Pattern LAST =
      Pattern.compile(
          "[ ,(\\[:-]*(?:\\b(?:is|are|has|went|now|back|state|status|changed to)\\b[ :=]*)*"
              + "(?:\\b"
              + WORDS
              + " ?(?:->|=>|→) ?)?"
              + "(?<= |->|=>|→|\\[|\\(|:)("
              + WORDS
              + ")(?: again| now)?[ !.)\\]*]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SHOUTED =
      Pattern.compile("\\b" + WORDS.toUpperCase(Locale.ROOT).replace("(?:", "(") + "\\b[ :,-]*");

  /** Words that only say that there is news; another one says which. */
  private static final Set<String> WEAK = Set.of("alert", "alarm", "problem", "warning", "unknown");

  static SubjectState of(String subject) {
    String rest = REPLY.matcher(subject.strip()).replaceFirst("");
    Matcher first = FIRST.matcher(rest);
    String leading = "";
    if (first.find()) {
      leading = FirstText.of(first.group(1), first.group(2)).toLowerCase(Locale.ROOT);
      rest = rest.substring(first.end());
    }
    Matcher last = LAST.matcher(rest);
    String trailing = "";
    if (last.find() && last.start() > 0) {
      trailing = last.group(1).toLowerCase(Locale.ROOT);
      rest = rest.substring(0, last.start());
    }
    String word = leading.isEmpty() || isWeaker(leading, trailing) ? trailing : leading;
    if (word.isEmpty()) {
      Matcher shouted = SHOUTED.matcher(rest);
      if (shouted.find()) {
        word = shouted.group(1).toLowerCase(Locale.ROOT);
        rest = rest.substring(0, shouted.start()) + rest.substring(shouted.end());
      }
    }
    String bare = rest.replaceAll("^[\\s:,|*!-]+|[\\s:,|*!-]+$", "");
    return new SubjectState(word, bare.isEmpty() ? subject.strip() : bare);
  }

  private static boolean isWeaker(String leading, String trailing) {
    return WEAK.contains(leading) && !trailing.isEmpty();
  }

  AlertDraft.Says says() {
    if (OVER.contains(word)) {
      return AlertDraft.Says.RESOLVED;
    }
    return ACKNOWLEDGED.contains(word) ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING;
  }
}
