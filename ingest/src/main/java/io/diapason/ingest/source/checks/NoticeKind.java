package io.diapason.ingest.source.checks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a notification was sent. */
public enum NoticeKind {
  PROBLEM,
  RECOVERY,
  ACKNOWLEDGEMENT,
  /** Somebody or something keeps the check quiet from now on: a downtime, or flapping. */
  QUIET_BEGINS,
  /** The quiet is over; the state may have changed meanwhile without anybody being told. */
  QUIET_ENDS,
  CUSTOM;

  static final String EXPECTED =
      "PROBLEM, RECOVERY, ACKNOWLEDGEMENT, CUSTOM, FLAPPING… or DOWNTIME…";

  /** Reads {@code FLAPPINGSTART}, {@code Flapping Start}, {@code flapping-start}; else null. */
  public static @Nullable NoticeKind of(String word) {
    String bare = word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    if (bare.startsWith("FLAPPING") || bare.startsWith("DOWNTIME")) {
      return bare.contains("START") ? QUIET_BEGINS : QUIET_ENDS;
    }
    if (bare.startsWith("ACKNOWLEDG")) {
      return bare.endsWith("CLEARED") ? CUSTOM : ACKNOWLEDGEMENT;
    }
    if (bare.startsWith("RECOVER")) {
      return RECOVERY;
    }
    return bare.startsWith("PROBLEM") ? PROBLEM : bare.startsWith("CUSTOM") ? CUSTOM : null;
  }
}
