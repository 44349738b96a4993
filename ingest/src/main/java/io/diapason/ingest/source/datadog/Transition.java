package io.diapason.ingest.source.datadog;

import io.diapason.vocabulary.Severity;
import java.util.Locale;
import java.util.Map;

/** What became of a monitor. */
enum Transition {
  ALERT,
  WARN,
  NO_DATA,
  /** A reminder that it is as it was: only the state beside it says how that is. */
  RENOTIFY,
  RECOVERED,
  UNKNOWN;

  private static final Map<String, Transition> WORDS =
      Map.ofEntries(
          Map.entry("triggered", ALERT),
          Map.entry("alerted", ALERT),
          Map.entry("alert", ALERT),
          Map.entry("trigger", ALERT),
          Map.entry("error", ALERT),
          Map.entry("warn", WARN),
          Map.entry("warning", WARN),
          Map.entry("nodata", NO_DATA),
          Map.entry("notify", RENOTIFY),
          Map.entry("notified", RENOTIFY),
          Map.entry("resolved", RECOVERED),
          Map.entry("resolve", RECOVERED),
          Map.entry("success", RECOVERED),
          Map.entry("ok", RECOVERED));

  /**
   * Reads the word of a transition, of a status or of a type of event; a repeat is its original.
   */
  static Transition of(String word) {
    String folded = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (folded.contains("recover")) {
      return RECOVERED; // From an alert, a warning or a lack of data: "Warn Recovered".
    }
    String first = folded.startsWith("re") ? folded.substring(2) : folded;
    Transition known = WORDS.get(folded);
    return known == null ? WORDS.getOrDefault(first, UNKNOWN) : known;
  }

  /** How bad it is by itself, for a monitor without a priority. */
  Severity severity() {
    return this == ALERT || this == RENOTIFY ? Severity.ERROR : Severity.WARNING;
  }
}
