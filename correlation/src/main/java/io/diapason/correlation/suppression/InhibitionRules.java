package io.diapason.correlation.suppression;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.InhibitionRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The inhibition rules of a tenant. They tell the roles of one alert from that alert alone; whether
 * a source and a target meet is told by their groups, so no alert is ever held against all others.
 */
public final class InhibitionRules {

  private record Ready(
      String id, List<LabelTest> source, List<LabelTest> target, List<String> equal) {}

  private final List<Ready> rules;

  /** Makes the rules ready to be asked. */
  public InhibitionRules(List<InhibitionRule> rules) {
    this.rules =
        rules.stream()
            .map(
                rule ->
                    new Ready(
                        rule.id(),
                        LabelTest.all(rule.source()),
                        LabelTest.all(rule.target()),
                        rule.equal()))
            .toList();
  }

  /** What an open alert is to each rule that concerns it, by group. */
  public Map<String, Role> roles(AlertChange alert) {
    Map<String, Role> roles = new TreeMap<>();
    Map<String, String> labels = Quiet.labelsOf(alert);
    for (Ready rule : rules) {
      boolean source = LabelTest.meet(rule.source(), labels);
      boolean target = LabelTest.meet(rule.target(), labels);
      if (source || target) {
        String group = group(alert.tenant(), rule, labels);
        roles.put(
            group,
            new Role(
                alert.tenant(),
                alert.at(),
                rule.id(),
                group,
                alert.fingerprint(),
                alert.name(),
                source,
                target));
      }
    }
    return roles;
  }

  /** Lengths stand before values, so that no value can be taken for a border. */
  private static String group(String tenant, Ready rule, Map<String, String> labels) {
    StringBuilder group = new StringBuilder(tenant).append('|').append(rule.id());
    for (String label : rule.equal()) {
      String value = Objects.requireNonNullElse(labels.get(label), "");
      group.append('|').append(value.length()).append(':').append(value);
    }
    return group.toString();
  }
}
