package io.diapason.correlation.topology;

import io.diapason.vocabulary.Ci;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the CI that an alert is on: by the expressions that a CI declares, else by the first of
 * {@link #NAMING_LABELS} that names a known CI, else by the first of them at all, so that alerts of
 * an unregistered host still meet each other.
 */
final class CiMatcher {

  /** The labels that name a CI, most telling first. */
  static final List<String> NAMING_LABELS =
      List.of("service", "device", "host", "instance", "pod", "node", "job");

  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

  private record Rule(String ci, Map<String, Pattern> labels) {
    boolean matches(Map<String, String> found) {
      return labels.entrySet().stream()
          .allMatch(
              label ->
                  found.containsKey(label.getKey())
                      && label.getValue().matcher(found.get(label.getKey())).matches());
    }
  }

  private final Map<String, Vicinity> known;
  private final List<Rule> rules;

  CiMatcher(Map<String, Vicinity> vicinities) {
    this.known = vicinities;
    this.rules =
        vicinities.values().stream()
            .map(Vicinity::ci)
            .filter(ci -> !ci.match().isEmpty())
            .map(ci -> new Rule(ci.id(), compile(ci)))
            .toList();
  }

  /** The CI of these labels; empty when none of them names one. */
  String find(Map<String, String> labels) {
    for (Rule rule : rules) {
      if (rule.matches(labels)) {
        return rule.ci();
      }
    }
    String first = "";
    for (String label : NAMING_LABELS) {
      String named = withoutPort(labels.getOrDefault(label, ""));
      Vicinity ci = known.get(named);
      if (ci != null) {
        // Its own text, and not another one for each of its alerts.
        return ci.id();
      }
      first = first.isEmpty() ? named : first;
    }
    return first;
  }

  private static String withoutPort(String name) {
    return name.indexOf(':') < 0 ? name : PORT.matcher(name).replaceFirst("");
  }

  private static Map<String, Pattern> compile(Ci ci) {
    return ci.match().entrySet().stream()
        .collect(
            java.util.stream.Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> Pattern.compile(entry.getValue())));
  }
}
