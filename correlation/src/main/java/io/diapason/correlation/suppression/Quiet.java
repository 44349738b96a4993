package io.diapason.correlation.suppression;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an alert while something keeps it quiet.
 *
 * @param withheld what it will say when nothing keeps it quiet any more; null when it had its say
 *     before it became quiet and nothing has happened since
 * @param inhibitions by which alerts it is explained
 * @param by every verdict that was announced last
 */
public record Quiet(
    @Nullable AlertChange withheld, List<Suppression> inhibitions, List<Suppression> by) {

  /** Nothing keeps it quiet. */
  public static final Quiet NOTHING = new Quiet(null, List.of(), List.of());

  public Quiet {
    inhibitions = inhibitions == null ? List.of() : inhibitions;
    by = by == null ? List.of() : by;
  }

  /** Whether there is anything to remember. */
  public boolean isNothing() {
    return withheld == null && inhibitions.isEmpty() && by.isEmpty();
  }

  /** The same after a rule has said something else of it. */
  public Quiet inhibitedBy(Inhibited inhibited) {
    List<Suppression> others = new ArrayList<>(inhibitions);
    others.removeIf(verdict -> verdict.ruleId().equals(inhibited.rule()));
    if (inhibited.verdict() != null) {
      others.add(inhibited.verdict());
      others.sort(Comparator.comparing(Suppression::ruleId));
    }
    return new Quiet(withheld, List.copyOf(others), by);
  }

  /** The first moment at which one of the verdicts ends by itself; null when none does. */
  public @Nullable Instant lookAt() {
    Instant first = null;
    for (Suppression verdict : by) {
      Instant until = verdict.until();
      if (until != null && (first == null || until.isBefore(first))) {
        first = until;
      }
    }
    return first;
  }

  /** The labels of an alert as matchers see them: as at the door, with its name and identity. */
  public static Map<String, String> labelsOf(AlertChange alert) {
    Map<String, String> labels = new TreeMap<>(alert.labels());
    labels.putIfAbsent("alertname", alert.name());
    labels.put("fingerprint", alert.fingerprint().value());
    return labels;
  }
}
