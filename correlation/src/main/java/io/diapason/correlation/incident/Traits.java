package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentAlert;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What all alerts of an incident have in common: labels with the same value, and words in the names
 * of their CIs. It only ever becomes less.
 */
final class Traits {

  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z]+");
  private static final String WORD = "~";
  private static final int MOST = 24;

  /** What every alert has, and what only says which condition it is. */
  private static final Set<String> TELL_NOTHING =
      Set.of("alertname", "severity", "job", "priority", "monitor", "prometheus", "receiver");

  private Traits() {}

  /** The traits of one alert. */
  static Map<String, String> of(Map<String, String> labels, String ci) {
    Map<String, String> traits = new HashMap<>();
    labels.entrySet().stream()
        .filter(label -> !TELL_NOTHING.contains(label.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .limit(MOST)
        .forEach(label -> traits.put(label.getKey(), label.getValue()));
    words(ci).stream().limit(MOST).forEach(word -> traits.put(WORD + word, ""));
    return traits;
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
    if (one.entrySet().stream().allMatch(trait -> has(other, trait))) {
      return one;
    }
    Map<String, String> common = new HashMap<>();
    one.entrySet().stream()
        .filter(trait -> has(other, trait))
        .forEach(trait -> common.put(trait.getKey(), trait.getValue()));
    return common;
  }

  static boolean has(Map<String, String> traits, Map.Entry<String, String> trait) {
    return trait.getValue().equals(traits.get(trait.getKey()));
  }

  private static Set<String> words(String ci) {
    Set<String> words = new HashSet<>();
    Arrays.stream(NO_WORD.split(ci))
        .filter(word -> word.length() > 1)
        .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return words;
  }
}
