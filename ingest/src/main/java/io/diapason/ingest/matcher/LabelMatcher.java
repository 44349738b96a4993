package io.diapason.ingest.matcher;

import com.google.re2j.Pattern;
import io.diapason.vocabulary.SilenceMatcher;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One condition on the labels of an alert. A label that is missing counts as empty, as with
 * Alertmanager. Expressions match the whole text and are run in linear time, whatever they are.
 */
public final class LabelMatcher {

  private final String name;
  private final Predicate<String> test;

  private LabelMatcher(String name, Predicate<String> test) {
    this.name = name;
    this.test = test;
  }

  /**
   * A condition by its operator.
   *
   * @throws IllegalArgumentException when an expression cannot be read
   */
  public static LabelMatcher of(String name, Operator operator, String value) {
    return switch (operator) {
      case EQUAL -> new LabelMatcher(name, value::equals);
      case NOT_EQUAL -> new LabelMatcher(name, text -> !value.equals(text));
      case MATCHES -> new LabelMatcher(name, expression(value));
      case MATCHES_NOT -> new LabelMatcher(name, expression(value).negate());
    };
  }

  /**
   * The condition of a silence.
   *
   * @throws IllegalArgumentException when its expression cannot be read
   */
  public static LabelMatcher of(SilenceMatcher matcher) {
    return of(matcher.name(), Operator.of(matcher), matcher.value());
  }

  /** Whether the whole text matches the expression, as a predicate. */
  public static Predicate<String> expression(String expression) {
    try {
      Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
      return pattern::matches;
    } catch (com.google.re2j.PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "Expected a regular expression in RE2's syntax, but found '" + expression + "'", e);
    }
  }

  /** Whether labels meet this condition. */
  public boolean matches(Map<String, String> labels) {
    return test.test(labels.getOrDefault(name, ""));
  }

  /** How a label is compared. */
  public enum Operator {
    EQUAL,
    NOT_EQUAL,
    MATCHES,
    MATCHES_NOT;

    static Operator of(SilenceMatcher matcher) {
      return matcher.isRegex()
          ? matcher.isEqual() ? MATCHES : MATCHES_NOT
          : matcher.isEqual() ? EQUAL : NOT_EQUAL;
    }

    SilenceMatcher matcher(String name, String value) {
      return new SilenceMatcher(
          name, value, this == MATCHES || this == MATCHES_NOT, this == EQUAL || this == MATCHES);
    }
  }
}
