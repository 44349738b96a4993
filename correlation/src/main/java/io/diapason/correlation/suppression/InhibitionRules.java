package io.diapason.correlation.suppression;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.InhibitionRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The inhibition rules of a tenant. They tell the roles of one alert from that alert alone; whether
 * a source and a target meet is told by their groups, so no alert is ever held against all others.
 */
public final class InhibitionRules {

  /** Equal to itself only, as the index wants it. */
  private static final class Ready {

    private final String id;
    private final List<LabelTest> source;
    private final List<LabelTest> target;
    private final List<String> equal;

    Ready(InhibitionRule rule) {
      id = rule.id();
      source = LabelTest.all(rule.source());
      target = LabelTest.all(rule.target());
      equal = rule.equal();
    }
  }

  private final RuleIndex<Ready> sources = new RuleIndex<>();
  private final RuleIndex<Ready> targets = new RuleIndex<>();

  /** Rules that leave a side open: every alert is on it. */
  private final List<Ready> open = new ArrayList<>();

  /** Makes the rules ready to be asked. */
  public InhibitionRules(List<InhibitionRule> rules) {
    for (InhibitionRule rule : rules) {
      Ready ready = new Ready(rule);
      if (ready.source.isEmpty() || ready.target.isEmpty()) {
        open.add(ready);
      }
      sources.add(ready, ready.source, List.of());
      targets.add(ready, ready.target, List.of());
    }
  }

  /** What an open alert is to each rule that concerns it, by group. */
  public Map<String, Role> roles(AlertChange alert) {
    Map<String, Role> roles = new TreeMap<>();
    Map<String, String> labels = Quiet.labelsOf(alert);
    for (Ready rule : perhapsConcerned(labels)) {
      boolean source = LabelTest.meet(rule.source, labels);
      boolean target = LabelTest.meet(rule.target, labels);
      if (source || target) {
        String group = group(alert.tenant(), rule, labels);
        roles.put(
            group,
            new Role(
                alert.tenant(),
                alert.at(),
                rule.id,
                group,
                alert.fingerprint(),
                alert.name(),
                source,
                target));
      }
    }
    return roles;
  }

  private Set<Ready> perhapsConcerned(Map<String, String> labels) {
    Set<Ready> rules = new LinkedHashSet<>(open);
    rules.addAll(sources.byLabels(labels));
    rules.addAll(targets.byLabels(labels));
    return rules;
  }

  /** Lengths stand before values, so that no value can be taken for a border. */
  private static String group(String tenant, Ready rule, Map<String, String> labels) {
    StringBuilder group = new StringBuilder(tenant).append('|').append(rule.id);
    for (String label : rule.equal) {
      String value = Objects.requireNonNullElse(labels.get(label), "");
      group.append('|').append(value.length()).append(':').append(value);
    }
    return group.toString();
  }
}
