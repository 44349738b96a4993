package io.diapason.ingest.opsgenieapi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Opsgenie's search language: {@code field: value} with wildcards and quotes, {@code field:
 * (a OR b)}, bare words, {@code AND}, {@code OR}, {@code NOT} and parentheses. Terms next to each
 * other must all be met.
 */
final class QueryParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")|([():])|([^\\s():\"]+))\\s*");
  private static final int MOST = 500;
  private static final int DEEPEST = 50;

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;
  private int depth;
  private boolean negated;

  QueryParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int from = 0;
    while (from < text.length()) {
      if (!matcher.find(from) || matcher.start() != from || tokens.size() >= MOST) {
        throw wrong("a query");
      }
      tokens.add(matcher.group().strip());
      from = matcher.end();
    }
  }

  Predicate<ShownAlert> parse() {
    Predicate<ShownAlert> query = either("");
    if (next < tokens.size()) {
      throw wrong("a query that ends before " + tokens.get(next));
    }
    return query;
  }

  /** Alternatives; inside {@code field: (…)} bare words are values of the field. */
  private Predicate<ShownAlert> either(String field) {
    Predicate<ShownAlert> query = all(field);
    while (isNext("OR")) {
      next++;
      query = query.or(all(field));
    }
    return query;
  }

  private Predicate<ShownAlert> all(String field) {
    Predicate<ShownAlert> query = one(field);
    while (next < tokens.size() && !isNext("OR") && !isNext(")")) {
      if (isNext("AND")) {
        next++;
      }
      query = query.and(one(field));
    }
    return query;
  }

  private Predicate<ShownAlert> one(String field) {
    if (isNext("NOT")) {
      next++;
      return not(field);
    }
    if (isNext("(")) {
      return inParentheses(field);
    }
    String word = take("a field or a word");
    if (field.isEmpty() && isNext(":")) {
      next++;
      return isNext("(") ? inParentheses(word) : QueryField.of(word, take("a value"), negated);
    }
    return QueryField.of(field.isEmpty() ? "message" : field, word, negated);
  }

  private Predicate<ShownAlert> not(String field) {
    boolean before = negated;
    negated = !before;
    Predicate<ShownAlert> query = one(field);
    negated = before;
    return query.negate();
  }

  private Predicate<ShownAlert> inParentheses(String field) {
    if (++depth > DEEPEST) {
      throw wrong("fewer parentheses");
    }
    next++;
    Predicate<ShownAlert> query = either(field);
    if (!isNext(")")) {
      throw wrong("a closing parenthesis");
    }
    next++;
    depth--;
    return query;
  }

  private boolean isNext(String token) {
    return next < tokens.size() && tokens.get(next).equalsIgnoreCase(token);
  }

  private String take(String expected) {
    if (next >= tokens.size() || tokens.get(next).matches("[():]")) {
      throw wrong(expected);
    }
    return tokens.get(next++);
  }

  private InvalidField wrong(String expected) {
    return new InvalidField("query", expected, text);
  }
}
