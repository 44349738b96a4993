package io.diapason.ingest.source.prtg;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import java.util.Locale;
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

  /** Reads a phrase; null when it is none that PRTG writes in English. */
  static @Nullable PrtgStatus of(String phrase) {
    String text = phrase.toLowerCase(Locale.ROOT).strip();
    Matcher ended = ENDED.matcher(text);
    if (!ended.matches()) {
      return text.contains(" ended") ? over() : state(text);
    }
    String now = ended.group(1).strip();
    // Somebody has paused the sensor, so nothing more will be heard of the problem that it had.
    return now.startsWith("paused") || now.startsWith("unknown") ? over() : state(now);
  }

  private static @Nullable PrtgStatus state(String text) {
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
    boolean silent = text.startsWith("paused") || text.startsWith("unknown");
    return silent ? new PrtgStatus(null, Severity.INFO) : null;
  }

  private static PrtgStatus over() {
    return new PrtgStatus(AlertDraft.Says.RESOLVED, Severity.INFO);
  }
}
