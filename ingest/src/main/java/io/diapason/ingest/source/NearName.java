package io.diapason.ingest.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant: one that differs in a letter or two. */
public final class NearName {

  private NearName() {}

  /** The nearest of the names, if any is at most two letters away (one for short names). */
  public static Optional<String> of(String wanted, Collection<String> names) {
    int tolerated = wanted.length() < 5 ? 1 : 2;
    return names.stream()
        .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= tolerated)
        .findFirst();
  }

  /** Levenshtein's distance; both names are short, so the square table does no harm. */
  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 2) {
      return Integer.MAX_VALUE;
    }
    String lower = one.toLowerCase(Locale.ROOT);
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= lower.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (lower.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
