package io.diapason.ingest.normalize;

import org.jspecify.annotations.Nullable;

/** Chooses among texts of which a source may have given none, some or all. */
public final class FirstText {

  private FirstText() {}

  /** The first that says anything; empty when none does. */
  public static String of(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate;
      }
    }
    return "";
  }
}
