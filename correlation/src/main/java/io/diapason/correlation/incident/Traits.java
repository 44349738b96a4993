package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentAlert;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What all alerts of an incident have in common: labels with the same value, and words in the names
 * of their CIs. It only ever becomes less.
 */
final class Traits {

  private static final String WORD = "~";
  private static final int MOST = 24;

  /** What every alert has, and what only says which condition it is. */
  private static final Set<String> TELL_NOTHING =
      Set.of("alertname", "severity", "job", "priority", "monitor", "prometheus", "receiver");

  private Traits() {}

  /** The traits of one alert. */
  static Map<String, String> of(Map<String, String> labels, String ci) {
    Map<String, String> traits = new HashMap<>();
    if (labels.size() <= MOST) {
      labels.forEach((name, value) -> add(traits, name, value));
    } else {
      labels.entrySet().stream()
          .filter(label -> !TELL_NOTHING.contains(label.getKey()))
          .sorted(Map.Entry.comparingByKey())
          .limit(MOST)
          .forEach(label -> traits.put(label.getKey(), label.getValue()));
    }
    words(ci).stream().limit(MOST).forEach(word -> traits.put(WORD + word, ""));
    return traits;
  }

  private static void add(Map<String, String> traits, String name, String value) {
    if (!TELL_NOTHING.contains(name)) {
      traits.put(name, value);
    }
  }

  /** What remains common when this alert joins. */
  static Map<String, String> common(Map<String, String> traits, IncidentAlert alert) {
    if (traits.isEmpty()) {
      return traits;
    }
    Map<String, String> own = of(alert.labels(), alert.ci());
    return common(traits, own);
  }

  static Map<String, String> common(Map<String, String> one, Map<String, String> other) {
    Map<String, String> common = new HashMap<>();
    for (Map.Entry<String, String> trait : one.entrySet()) {
      if (has(other, trait)) {
        common.put(trait.getKey(), trait.getValue());
      }
    }
    return common.size() == one.size() ? one : common;
  }

  static boolean has(Map<String, String> traits, Map.Entry<String, String> trait) {
    return trait.getValue().equals(traits.get(trait.getKey()));
  }

  private static Set<String> words(String ci) {
    Set<String> words = new HashSet<>();
    int begin = 0;
    for (int end = 0; end <= ci.length(); end++) {
      if (end == ci.length() || !isLetter(ci.charAt(end))) {
        if (end - begin > 1) {
          words.add(ci.substring(begin, end).toLowerCase(Locale.ROOT));
        }
        begin = end + 1;
      }
    }
    return words;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }
}
