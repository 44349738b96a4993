package io.diapason.correlation.suppression;

import java.util.ArrayList;
import java.util.List;

/**
 * The literal beginnings of an expression: {@code web-.*|db-1} matches nothing that begins with
 * neither {@code web-} nor {@code db-1}. They spare most expressions from being run at all.
 */
final class Beginnings {

  private static final String SPECIAL = "\\.[](){}*+?|^$";
  private static final String REPEATS_OR_DROPS = "*?{+";

  private Beginnings() {}

  /** The beginnings, one for each alternative; empty when some alternative has none. */
  static List<String> of(String expression) {
    // Groups, classes and flags can hold alternatives of their own; such are not looked into.
    boolean plain = expression.chars().noneMatch(each -> "()[".indexOf(each) >= 0);
    if (!plain) {
      return alternatives(expression).size() == 1 ? nonEmpty(List.of(expression)) : List.of();
    }
    return nonEmpty(alternatives(expression));
  }

  private static List<String> nonEmpty(List<String> alternatives) {
    List<String> beginnings = new ArrayList<>(alternatives.size());
    for (String alternative : alternatives) {
      String beginning = literal(alternative);
      if (beginning.isEmpty()) {
        return List.of();
      }
      beginnings.add(beginning);
    }
    return List.copyOf(beginnings);
  }

  private static List<String> alternatives(String expression) {
    List<String> found = new ArrayList<>();
    StringBuilder here = new StringBuilder();
    for (int at = 0; at < expression.length(); at++) {
      char each = expression.charAt(at);
      if (each == '|') {
        found.add(here.toString());
        here.setLength(0);
      } else {
        here.append(each);
        if (each == '\\' && at + 1 < expression.length()) {
          here.append(expression.charAt(++at));
        }
      }
    }
    found.add(here.toString());
    return found;
  }

  private static String literal(String alternative) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < alternative.length()) {
      char each = alternative.charAt(at);
      int next = at + 1;
      if (each == '\\' && next < alternative.length() && isPunctuation(alternative.charAt(next))) {
        each = alternative.charAt(next++);
      } else if (SPECIAL.indexOf(each) >= 0) {
        break;
      }
      if (next < alternative.length() && REPEATS_OR_DROPS.indexOf(alternative.charAt(next)) >= 0) {
        break; // What follows may take this character away.
      }
      text.append(each);
      at = next;
    }
    return text.toString();
  }

  private static boolean isPunctuation(char escaped) {
    return escaped < 128 && !Character.isLetterOrDigit(escaped);
  }
}
