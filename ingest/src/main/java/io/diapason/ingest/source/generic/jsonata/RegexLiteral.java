package io.diapason.ingest.source.generic.jsonata;

/**
 * Finds a regular expression between slashes. The library would run it with Java's engine, which a
 * body can keep busy for years; {@code $capture} runs in linear time.
 */
final class RegexLiteral {

  /** After these, or at the beginning, a slash does not divide. */
  private static final String NO_OPERANDS = "(,=?:[{;&<>~+-*/%!|^";

  private RegexLiteral() {}

  static boolean isIn(String expression) {
    char before = '(';
    int index = 0;
    while (index < expression.length()) {
      char here = expression.charAt(index);
      if (here == '/' && index + 1 < expression.length() && expression.charAt(index + 1) == '*') {
        index = after(expression, "*/", index + 2);
        continue;
      }
      if (here == '/' && NO_OPERANDS.indexOf(before) >= 0) {
        return true;
      }
      index = here == '"' || here == '\'' || here == '`' ? end(expression, index) : index + 1;
      before = Character.isWhitespace(here) ? before : here;
    }
    return false;
  }

  private static int end(String expression, int from) {
    char quote = expression.charAt(from);
    int index = from + 1;
    while (index < expression.length() && expression.charAt(index) != quote) {
      index += expression.charAt(index) == '\\' && quote != '`' ? 2 : 1;
    }
    return index + 1;
  }

  private static int after(String expression, String mark, int from) {
    int found = expression.indexOf(mark, from);
    return found < 0 ? expression.length() : found + mark.length();
  }
}
