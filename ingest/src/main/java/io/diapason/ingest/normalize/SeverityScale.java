package io.diapason.ingest.normalize;

import io.diapason.vocabulary.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one place where the words of all sources for how bad it is become our four.
 *
 * <p>An unknown word is a warning: it must not page like a critical one, and must not be lost like
 * an informational one.
 */
public final class SeverityScale {

  private static final Map<String, Severity> WORDS = words();

  private static final Pattern GRADE = Pattern.compile("^sev(?:erity)?[ -]?([0-5])$");

  private SeverityScale() {}

  /**
   * Reads a word in any case; {@link Severity#WARNING} when it is empty or unknown. {@code SEV-1}
   * and {@code Sev 1} are {@code sev1}: many organisations grade by that scale, in which 1 is
   * worst.
   */
  public static Severity of(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    Severity known = WORDS.get(lower);
    return known != null
        ? known
        : WORDS.getOrDefault(GRADE.matcher(lower).replaceFirst("sev$1"), Severity.WARNING);
  }

  private static Map<String, Severity> words() {
    Map<String, Severity> words = new HashMap<>();
    List.of(
            "critical",
            "crit",
            "page",
            "fatal",
            "emergency",
            "emerg",
            "disaster",
            "high",
            "p1",
            "p0")
        .forEach(word -> words.put(word, Severity.CRITICAL));
    List.of("sev0", "sev1", "urgent", "blocker", "alert")
        .forEach(word -> words.put(word, Severity.CRITICAL));
    List.of("error", "err", "major", "p2", "sev2", "severe", "serious")
        .forEach(word -> words.put(word, Severity.ERROR));
    List.of("warning", "warn", "minor", "average", "medium", "moderate", "p3", "sev3")
        .forEach(word -> words.put(word, Severity.WARNING));
    List.of("info", "informational", "information", "notice", "none", "low", "ok", "p4", "p5")
        .forEach(word -> words.put(word, Severity.INFO));
    List.of("sev4", "sev5", "debug", "trace", "verbose", "trivial", "normal", "clear", "cleared")
        .forEach(word -> words.put(word, Severity.INFO));
    return Map.copyOf(words);
  }
}
