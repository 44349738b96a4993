package io.diapason.ml.backtest;

import io.diapason.ml.training.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate said at the end of a week.
 *
 * @param candidate its id; empty when there was none
 * @param standing the id of the live model that it was compared with; empty when it was the
 *     baseline
 * @param comparison on the answers of the week; null when there was no candidate
 * @param objections why it did not take over, in sentences; empty when it did
 */
public record Verdict(
    String candidate, String standing, @Nullable Comparison comparison, List<String> objections) {

  public Verdict {
    objections = List.copyOf(objections);
  }

  static Verdict withoutCandidate(String standing, String why) {
    return new Verdict("", standing, null, List.of(why));
  }

  /** Whether the candidate took over. */
  public boolean won() {
    return comparison != null && objections.isEmpty();
  }
}
