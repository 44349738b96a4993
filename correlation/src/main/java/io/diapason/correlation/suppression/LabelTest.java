package io.diapason.correlation.suppression;

import com.google.re2j.Pattern;
import io.diapason.vocabulary.SilenceMatcher;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One matcher, ready to be asked of many alerts, with the meaning that it has at the door: a label
 * that is missing counts as empty, and an expression matches the whole of it.
 */
final class LabelTest {

  private final SilenceMatcher matcher;
  private final Predicate<String> test;

  private LabelTest(SilenceMatcher matcher, Predicate<String> test) {
    this.matcher = matcher;
    this.test = test;
  }

  static LabelTest of(SilenceMatcher matcher) {
    Predicate<String> meets =
        matcher.isRegex() ? expression(matcher.value()) : matcher.value()::equals;
    return new LabelTest(matcher, matcher.isEqual() ? meets : meets.negate());
  }

  static List<LabelTest> all(List<SilenceMatcher> matchers) {
    return matchers.stream().map(LabelTest::of).toList();
  }

  static boolean meet(List<LabelTest> tests, Map<String, String> labels) {
    for (LabelTest test : tests) {
      if (!test.meets(labels)) {
        return false;
      }
    }
    return true;
  }

  boolean meets(Map<String, String> labels) {
    return test.test(Objects.requireNonNullElse(labels.get(matcher.name()), ""));
  }

  String label() {
    return matcher.name();
  }

  /** With which texts a value can begin that meets this; empty when that cannot be told. */
  List<String> beginnings() {
    if (!matcher.isEqual() || meets(Map.of())) {
      return List.of();
    }
    return matcher.isRegex() ? Beginnings.of(matcher.value()) : List.of(matcher.value());
  }

  /** Only ever an expression that the door has read before, so one that cannot be read is ours. */
  private static Predicate<String> expression(String expression) {
    Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
    return pattern::matches;
  }
}
