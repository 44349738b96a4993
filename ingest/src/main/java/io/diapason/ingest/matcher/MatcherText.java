package io.diapason.ingest.matcher;

import io.diapason.vocabulary.SilenceMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads matchers as people write them: {@code alertname="Down"}, {@code severity=~warn.*}, or
 * several between braces, separated by commas.
 */
public final class MatcherText {

  private final String text;
  private int at;

  private MatcherText(String text) {
    this.text = text.strip();
  }

  /**
   * Reads all matchers of a text.
   *
   * @throws IllegalArgumentException when the text is not made of matchers
   */
  public static List<LabelMatcher> parse(String text) {
    return new MatcherText(text).readAll().stream().map(LabelMatcher::of).toList();
  }

  /**
   * Reads all matchers of a text, to be kept.
   *
   * @throws IllegalArgumentException when the text is not made of matchers
   */
  public static List<SilenceMatcher> read(String text) {
    List<SilenceMatcher> matchers = new MatcherText(text).readAll();
    matchers.forEach(LabelMatcher::of);
    return matchers;
  }

  private List<SilenceMatcher> readAll() {
    List<SilenceMatcher> matchers = new ArrayList<>();
    boolean braced = take("{");
    skipBlanks();
    while (at < text.length() && text.charAt(at) != '}') {
      matchers.add(readOne(braced));
      skipBlanks();
      if (!take(",") && at < text.length() && text.charAt(at) != '}') {
        throw unexpected("',' or the end");
      }
      skipBlanks();
    }
    if (braced != take("}") || at < text.length()) {
      throw unexpected(braced ? "'}' at the end" : "the end");
    }
    if (matchers.isEmpty() && !braced) {
      throw unexpected("a matcher such as alertname=\"Down\"");
    }
    return matchers;
  }

  private SilenceMatcher readOne(boolean braced) {
    String name = isQuote() ? quoted() : name();
    skipBlanks();
    LabelMatcher.Operator operator = operator();
    skipBlanks();
    String value = isQuote() ? quoted() : bare(braced);
    return operator.matcher(name, value);
  }

  private String name() {
    int from = at;
    while (at < text.length() && "=!~,{}\"' \t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (from == at) {
      throw unexpected("the name of a label");
    }
    return text.substring(from, at);
  }

  private LabelMatcher.Operator operator() {
    if (take("=~")) {
      return LabelMatcher.Operator.MATCHES;
    }
    if (take("!~")) {
      return LabelMatcher.Operator.MATCHES_NOT;
    }
    if (take("!=")) {
      return LabelMatcher.Operator.NOT_EQUAL;
    }
    if (take("=")) {
      return LabelMatcher.Operator.EQUAL;
    }
    throw unexpected("one of = != =~ !~");
  }

  private String bare(boolean braced) {
    int from = at;
    String ends = braced ? ",}" : ",";
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      if (isQuote()) {
        throw unexpected("a value that begins with its quote");
      }
      at++;
    }
    return text.substring(from, at).strip();
  }

  private boolean isQuote() {
    return at < text.length() && text.charAt(at) == '"';
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      char character = text.charAt(at);
      if (character == '\\' && at + 1 < text.length()) {
        at++;
        value.append(unescaped(text.charAt(at)));
      } else {
        value.append(character);
      }
    }
    if (!take("\"")) {
      throw unexpected("a closing quote");
    }
    return value.toString();
  }

  /** Only the quote, the backslash and the line end are escapes; else the backslash stays. */
  private static String unescaped(char escaped) {
    if (escaped == 'n') {
      return "\n";
    }
    return escaped == '"' || escaped == '\\' ? String.valueOf(escaped) : "\\" + escaped;
  }

  private boolean take(String token) {
    boolean there = text.startsWith(token, at);
    at += there ? token.length() : 0;
    return there;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException unexpected(String expected) {
    String found = at < text.length() ? "'" + text.substring(at) + "'" : "nothing more";
    return new IllegalArgumentException(
        "Expected " + expected + " in matcher '" + text + "', but found " + found);
  }
}
