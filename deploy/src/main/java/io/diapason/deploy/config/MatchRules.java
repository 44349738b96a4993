package io.diapason.deploy.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The section {@code match} of a CI: label names with regular expressions. */
final class MatchRules {

  private static final Rule<String> EXPRESSION =
      new Rule<>("a regular expression", MatchRules::compiled);

  private MatchRules() {}

  static Map<String, String> read(Section ci) {
    try (Section section = ci.section("match")) {
      Map<String, String> match = new TreeMap<>();
      for (String label : section.keys()) {
        String expression = section.readIfPresent(label, EXPRESSION);
        if (expression != null) {
          match.put(label, expression);
        }
      }
      return Collections.unmodifiableMap(match);
    }
  }

  private static @Nullable String compiled(String text) {
    try {
      return text.isEmpty() ? null : Pattern.compile(text).pattern();
    } catch (PatternSyntaxException e) {
      return null;
    }
  }
}
