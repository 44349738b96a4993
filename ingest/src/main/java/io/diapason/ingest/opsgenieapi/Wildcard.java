package io.diapason.ingest.opsgenieapi;

import java.util.Locale;

/**
 * A text in which {@code *} stands for any text and {@code ?} for any character; case does not
 * matter. It is matched without a regular expression, since many stars would keep one busy for
 * hours.
 */
final class Wildcard {

  private final String pattern;

  Wildcard(String pattern) {
    this.pattern = pattern.toLowerCase(Locale.ROOT);
  }

  boolean matches(String cased) {
    String text = cased.toLowerCase(Locale.ROOT);
    int at = 0;
    int here = 0;
    int star = -1;
    int since = 0;
    while (at < text.length()) {
      if (here < pattern.length() && pattern.charAt(here) == '*') {
        star = here++;
        since = at;
      } else if (here < pattern.length() && isLike(pattern.charAt(here), text.charAt(at))) {
        here++;
        at++;
      } else if (star >= 0) {
        here = star + 1;
        at = ++since;
      } else {
        return false;
      }
    }
    while (here < pattern.length() && pattern.charAt(here) == '*') {
      here++;
    }
    return here == pattern.length();
  }

  private static boolean isLike(char wanted, char found) {
    return wanted == '?' || wanted == found;
  }
}
