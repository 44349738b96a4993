package io.diapason.ingest.normalize;

import io.diapason.vocabulary.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one place where the words of all sources for how bad it is become our four.
 *
 * <p>An unknown word is a warning: it must not page like a critical one, and must not be lost like
 * an informational one.
 */
public final class SeverityScale {

  private static final Map<String, Severity> WORDS = words();

  private SeverityScale() {}

  /** Reads a word in any case; {@link Severity#WARNING} when it is empty or unknown. */
  public static Severity of(String word) {
    return WORDS.getOrDefault(word.strip().toLowerCase(Locale.ROOT), Severity.WARNING);
  }

  private static Map<String, Severity> words() {
    Map<String, Severity> words = new HashMap<>();
    List.of("critical", "crit", "page", "fatal", "emergency", "emerg", "disaster", "high", "p1")
        .forEach(word -> words.put(word, Severity.CRITICAL));
    List.of("error", "err", "major", "p2").forEach(word -> words.put(word, Severity.ERROR));
    List.of("warning", "warn", "minor", "average", "medium", "p3")
        .forEach(word -> words.put(word, Severity.WARNING));
    List.of("info", "informational", "information", "notice", "none", "low", "ok", "p4", "p5")
        .forEach(word -> words.put(word, Severity.INFO));
    return Map.copyOf(words);
  }
}
