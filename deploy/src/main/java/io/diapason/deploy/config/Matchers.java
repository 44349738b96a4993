package io.diapason.deploy.config;

import io.diapason.ingest.matcher.MatcherText;
import io.diapason.vocabulary.SilenceMatcher;
import java.util.List;

/** Matchers in configuration files, written as for amtool: {@code severity=~"warn.*"}. */
final class Matchers {

  static final Rule<SilenceMatcher> ONE =
      new Rule<>("a matcher such as alertname=\"Down\" or severity=~\"warn.*\"", Matchers::one);

  private Matchers() {}

  static List<SilenceMatcher> read(Section section, String key) {
    return section.readList(key, List.of(), ONE);
  }

  private static SilenceMatcher one(String text) {
    List<SilenceMatcher> found = MatcherText.read(text);
    if (found.size() != 1) {
      throw new IllegalArgumentException("Expected one matcher, but got " + found.size());
    }
    return found.get(0);
  }
}
