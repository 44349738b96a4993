package io.diapason.ml.history;

import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Set;

/**
 * One way in which things break, with the words that different sources have for it.
 *
 * @param kinds the CI kinds that break so; empty for any kind
 * @param names what sources call the alert
 * @param summaries what they say; {@code %s} is the CI, {@code %d} some number
 * @param severities how bad sources report it to be; one is drawn
 * @param solver who ends up solving it
 * @param urgency how many levels people raise (positive) or lower the priority that the severity
 *     suggests
 * @param afterChange the share, in percent, that follows a recent change
 */
record Failure(
    Set<String> kinds,
    List<String> names,
    List<String> summaries,
    List<Severity> severities,
    Solver solver,
    int urgency,
    int afterChange) {

  /** Who solves a failure, whoever owns the CI. */
  enum Solver {
    OWNER,
    STORAGE,
    NETWORK,
    SECURITY
  }

  boolean happensTo(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
