package io.diapason.ingest.source.checks;

import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check found, and how bad that is. */
public enum CheckState {
  OK(Severity.INFO),
  WARNING(Severity.WARNING),
  CRITICAL(Severity.CRITICAL),
  /** The check itself failed; what it watches may well be healthy. */
  UNKNOWN(Severity.WARNING),
  /** A host behind another one that is down: bad, and hardly the cause. */
  UNREACHABLE(Severity.ERROR),
  /** Not yet checked. */
  PENDING(Severity.INFO);

  static final String EXPECTED =
      "a state such as OK, WARNING, CRITICAL, UNKNOWN, UP, DOWN or UNREACHABLE";

  private static final Map<String, CheckState> WORDS =
      Map.ofEntries(
          Map.entry("ok", OK),
          Map.entry("up", OK),
          Map.entry("warning", WARNING),
          Map.entry("warn", WARNING),
          Map.entry("critical", CRITICAL),
          Map.entry("crit", CRITICAL),
          Map.entry("down", CRITICAL),
          Map.entry("unknown", UNKNOWN),
          Map.entry("unkn", UNKNOWN),
          Map.entry("unreachable", UNREACHABLE),
          Map.entry("unreach", UNREACHABLE),
          Map.entry("pending", PENDING),
          Map.entry("pend", PENDING));

  private static final List<CheckState> OF_SERVICE =
      List.of(OK, WARNING, CRITICAL, UNKNOWN, PENDING);
  private static final List<CheckState> OF_HOST =
      List.of(OK, CRITICAL, UNREACHABLE, UNKNOWN, PENDING);

  private final Severity severity;

  CheckState(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** Reads a word, or the number by which hosts and services count differently; null for others. */
  public static @Nullable CheckState of(String text, boolean ofHost) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.matches("[0-4](\\.0+)?")) {
      return (ofHost ? OF_HOST : OF_SERVICE).get(word.charAt(0) - '0');
    }
    return WORDS.get(word);
  }
}
