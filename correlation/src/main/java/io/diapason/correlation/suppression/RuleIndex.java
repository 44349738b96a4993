package io.diapason.correlation.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the rules that can concern an alert without asking all of them. Each rule stands under the
 * beginnings that the value of one label must have, or under its CIs; only rules of which neither
 * can be told are asked each time.
 *
 * @param <R> the rules, each equal to itself only
 */
final class RuleIndex<R> {

  /** Longer beginnings are cut: so many characters tell values apart well enough. */
  private static final int LONGEST = 64;

  private record Anchor(String label, String beginning) {}

  private final Map<Anchor, Set<R>> anchored = new HashMap<>();

  /** By label, how many rules stand under a beginning of each length. */
  private final Map<String, int[]> lengths = new HashMap<>();

  private final Map<String, Set<R>> byCi = new HashMap<>();
  private final Set<R> asked = new LinkedHashSet<>();
  private final Map<R, List<Anchor>> placed = new HashMap<>();
  private final Map<R, List<String>> about = new HashMap<>();

  void add(R rule, List<LabelTest> tests, List<String> cis) {
    cis.forEach(ci -> byCi.computeIfAbsent(ci, any -> new LinkedHashSet<>()).add(rule));
    about.put(rule, cis);
    if (tests.isEmpty()) {
      return;
    }
    List<Anchor> anchors = best(tests);
    if (anchors.isEmpty()) {
      asked.add(rule);
    }
    for (Anchor anchor : anchors) {
      anchored.computeIfAbsent(anchor, any -> new LinkedHashSet<>()).add(rule);
      lengths
          .computeIfAbsent(anchor.label(), any -> new int[LONGEST + 1])[
          anchor.beginning().length()]++;
    }
    placed.put(rule, anchors);
  }

  void remove(R rule) {
    asked.remove(rule);
    for (Anchor anchor : placed.getOrDefault(rule, List.of())) {
      count(anchor, -1);
      takeOut(anchored, anchor, rule);
    }
    placed.remove(rule);
    about.getOrDefault(rule, List.of()).forEach(ci -> takeOut(byCi, ci, rule));
    about.remove(rule);
  }

  private void count(Anchor anchor, int change) {
    int[] counts = lengths.computeIfAbsent(anchor.label(), any -> new int[LONGEST + 1]);
    counts[anchor.beginning().length()] += change;
  }

  private static <K, R> void takeOut(Map<K, Set<R>> from, K key, R rule) {
    from.computeIfPresent(
        key, (same, rules) -> rules.remove(rule) && rules.isEmpty() ? null : rules);
  }

  /** Of all matchers of a rule the one under whose beginnings the fewest rules stand so far. */
  private List<Anchor> best(List<LabelTest> tests) {
    List<Anchor> best = List.of();
    int fewest = Integer.MAX_VALUE;
    for (LabelTest test : tests) {
      List<Anchor> anchors =
          test.beginnings().stream()
              .map(text -> new Anchor(test.label(), cut(text)))
              .distinct()
              .toList();
      int crowd =
          anchors.stream().mapToInt(each -> anchored.getOrDefault(each, Set.of()).size()).sum();
      if (!anchors.isEmpty() && crowd < fewest) {
        best = anchors;
        fewest = crowd;
      }
    }
    return best;
  }

  private static String cut(String beginning) {
    return beginning.length() <= LONGEST ? beginning : beginning.substring(0, LONGEST);
  }

  /** The rules whose matchers these labels may meet; each is still to be asked. */
  List<R> byLabels(Map<String, String> labels) {
    List<R> found = new ArrayList<>(asked);
    for (Map.Entry<String, int[]> label : lengths.entrySet()) {
      String value = Objects.requireNonNullElse(labels.get(label.getKey()), "");
      int longest = Math.min(value.length(), LONGEST);
      for (int length = 1; length <= longest; length++) {
        if (label.getValue()[length] > 0) {
          found.addAll(
              anchored.getOrDefault(
                  new Anchor(label.getKey(), value.substring(0, length)), Set.of()));
        }
      }
    }
    return found;
  }

  /** The rules about a CI. */
  Collection<R> byCi(String ci) {
    return byCi.getOrDefault(ci, Set.of());
  }

  boolean isAboutCis() {
    return !byCi.isEmpty();
  }
}
