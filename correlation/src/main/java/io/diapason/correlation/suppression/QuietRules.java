package io.diapason.correlation.suppression;

import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The silences and maintenance windows of one tenant, each version from its own moment on, so that
 * an alert of a moment is judged by what was known then, even when later versions have been read.
 * Schedules remember where they are, so one instance belongs to one thread.
 */
public final class QuietRules {

  private static final Comparator<Suppression> IN_ORDER =
      Comparator.comparing(Suppression::kind).thenComparing(Suppression::ruleId);

  /** One version of a rule; a later one ends it. */
  private static final class Version {

    private final QuietRule rule;
    private final Instant from;
    private Instant before = Instant.MAX;

    Version(QuietRule rule, Instant from) {
      this.rule = rule;
      this.from = from;
    }

    boolean isKnownAt(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(before);
    }

    boolean isOverAt(Instant moment) {
      Instant over = rule.schedule().overFrom();
      return !before.isAfter(moment) || (over != null && !over.isAfter(moment));
    }
  }

  private final RuleIndex<Version> index = new RuleIndex<>();
  private final Map<String, Version> newest = new HashMap<>();
  private final Set<String> configured = new HashSet<>();
  private final Set<Version> all = new LinkedHashSet<>();

  /** Takes what an entry of the log sets; entries come in the order of the log. */
  public void take(Control control) {
    Instant from = control.receivedAt();
    if (control.kind() == Control.Kind.RULES) {
      configured.forEach(key -> end(key, from));
      configured.clear();
    }
    control.silences().forEach(one -> put("silence " + one.id(), QuietRule.of(one), from));
    control
        .windows()
        .forEach(
            window -> {
              String key = control.kind() + " window " + window.id();
              put(key, QuietRule.of(window), from);
              if (control.kind() == Control.Kind.RULES) {
                configured.add(key);
              }
            });
  }

  private void put(String key, QuietRule rule, Instant from) {
    end(key, from);
    Version version = new Version(rule, from);
    newest.put(key, version);
    all.add(version);
    index.add(version, rule.tests(), rule.cis());
  }

  private void end(String key, Instant at) {
    Version before = newest.remove(key);
    if (before != null) {
      before.before = at;
    }
  }

  /** Forgets what no moment from this one on can need. */
  public void forget(Instant moment) {
    for (Iterator<Version> each = all.iterator(); each.hasNext(); ) {
      Version version = each.next();
      if (version.isOverAt(moment)) {
        each.remove();
        index.remove(version);
      }
    }
    newest.values().removeIf(version -> !all.contains(version));
  }

  /** How many versions are remembered. */
  public int size() {
    return all.size();
  }

  /** Every rule that keeps an alert with these labels quiet at a moment, in one order. */
  public List<Suppression> verdicts(Map<String, String> labels, Instant now, Topology topology) {
    List<Suppression> verdicts = new ArrayList<>(0);
    Set<Version> found = new HashSet<>();
    for (Version version : index.byLabels(labels)) {
      if (version.isKnownAt(now) && LabelTest.meet(version.rule.tests(), labels)) {
        add(verdicts, version.rule.verdictAt(now, ""));
        found.add(version);
      }
    }
    if (index.isAboutCis()) {
      for (String ci : carriers(topology.ciOf(labels), topology)) {
        addAbout(ci, now, verdicts, found);
      }
    }
    verdicts.sort(IN_ORDER);
    return verdicts;
  }

  private void addAbout(
      String ci, Instant now, List<Suppression> verdicts, Collection<Version> found) {
    for (Version version : index.byCi(ci)) {
      if (version.isKnownAt(now) && found.add(version)) {
        add(verdicts, version.rule.verdictAt(now, " (on " + ci + ")"));
      }
    }
  }

  private static void add(List<Suppression> verdicts, @Nullable Suppression verdict) {
    if (verdict != null) {
      verdicts.add(verdict);
    }
  }

  /** The CI and all that carries it: work on a host concerns what runs there. */
  private static Set<String> carriers(String ci, Topology topology) {
    Set<String> found = new LinkedHashSet<>();
    List<String> here = ci.isEmpty() ? List.of() : List.of(ci);
    while (!here.isEmpty()) {
      List<String> below = new ArrayList<>();
      for (String one : here) {
        if (found.add(one)) {
          below.addAll(topology.ci(one).runsOn());
        }
      }
      here = below;
    }
    return found;
  }
}
