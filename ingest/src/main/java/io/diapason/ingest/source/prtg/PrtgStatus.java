package io.diapason.ingest.source.prtg;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase of PRTG means: {@code Down}, {@code Down (Acknowledged)}, {@code Down ended (now:
 * Up)}.
 *
 * @param says null when the sensor only has no value yet
 * @param severity how bad the state is in which the sensor is now
 */
record PrtgStatus(AlertDraft.@Nullable Says says, Severity severity) {

  private static final Pattern ENDED = Pattern.compile("^.* ended \\(now: ?([^)]+)\\)?.*$");

  /** Servers that speak German, French or Spanish; what begins like the key means the value. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("error", "down"),
          Map.entry("fehler", "down"),
          Map.entry("erreur", "down"),
          Map.entry("fallo", "down"),
          Map.entry("warnung", "warning"),
          Map.entry("avertissement", "warning"),
          Map.entry("advertencia", "warning"),
          Map.entry("ungewöhnlich", "unusual"),
          Map.entry("inhabituel", "unusual"),
          Map.entry("inusual", "unusual"),
          Map.entry("disponible", "up"),
          Map.entry("pausiert", "paused"),
          Map.entry("en pause", "paused"),
          Map.entry("pausado", "paused"),
          Map.entry("unbekannt", "unknown"),
          Map.entry("inconnu", "unknown"),
          Map.entry("desconocido", "unknown"));

  /** The states by number, as the API has them, from 1. */
  private static final List<String> BY_NUMBER =
      List.of(
          "unknown",
          "unknown",
          "up",
          "warning",
          "down",
          "unknown",
          "paused",
          "paused",
          "paused",
          "unusual",
          "paused",
          "paused",
          "down (acknowledged)",
          "partial down");

  /** The colours of a state are the same in every language. */
  private static final Map<String, String> BY_COLOUR =
      Map.of(
          "#d71920", "down",
          "#e77579", "down (acknowledged)",
          "#ffcb05", "warning",
          "#f59c00", "unusual",
          "#b4cc38", "up",
          "#447fc1", "paused",
          "#808282", "unknown");

  /** Reads a phrase; where it is in a language that is not known here, the colour says the same. */
  static @Nullable PrtgStatus of(String phrase, String colour) {
    PrtgStatus told = of(phrase);
    String shown = BY_COLOUR.getOrDefault(colour.toLowerCase(Locale.ROOT), "");
    return told == null && !shown.isEmpty() ? state(shown) : told;
  }

  /** Reads a phrase or a number; null when it is none that PRTG writes. */
  static @Nullable PrtgStatus of(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT).strip();
    if (lower.matches("1[0-4]|[1-9]")) {
      return state(BY_NUMBER.get(Integer.parseInt(lower) - 1));
    }
    String text = lower.replace("beendet (jetzt:", "ended (now:");
    Matcher ended = ENDED.matcher(text);
    if (!ended.matches()) {
      return text.contains(" ended") ? over() : state(text);
    }
    String now = ended.group(1).strip();
    // Somebody has paused the sensor, so nothing more will be heard of the problem that it had.
    return now.startsWith("paused") || now.startsWith("unknown") ? over() : state(now);
  }

  private static @Nullable PrtgStatus state(String told) {
    String text =
        FOREIGN.entrySet().stream()
            .filter(word -> told.startsWith(word.getKey()))
            .map(word -> word.getValue() + told.substring(word.getKey().length()))
            .findFirst()
            .orElse(told)
            .replace("bestätigt", "acknowledged")
            .replace("teilweise", "partial");
    if (text.startsWith("down") && text.contains("acknowledged")) {
      return new PrtgStatus(AlertDraft.Says.ACKNOWLEDGED, Severity.CRITICAL);
    }
    if (text.startsWith("down") || text.startsWith("partial down")) {
      Severity severity = text.contains("partial") ? Severity.ERROR : Severity.CRITICAL;
      return new PrtgStatus(AlertDraft.Says.FIRING, severity);
    }
    if (text.startsWith("warning") || text.startsWith("unusual")) {
      return new PrtgStatus(AlertDraft.Says.FIRING, Severity.WARNING);
    }
    if (text.equals("up") || text.startsWith("up ") || text.equals("ok")) {
      return over();
    }
    boolean silent = text.matches("(paused|unknown|collecting|none).*");
    return silent ? new PrtgStatus(null, Severity.INFO) : null;
  }

  private static PrtgStatus over() {
    return new PrtgStatus(AlertDraft.Says.RESOLVED, Severity.INFO);
  }
}
