package io.diapason.deploy.replay.outcome;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * An alert as a member of a replayed incident. Of millions of members only what the results tell is
 * kept.
 *
 * @param fingerprint the alert's identity
 * @param name the condition
 * @param ci the CI it was placed on; may be empty
 * @param severity how bad its source said it is
 * @param firings when it began to fire, each time, oldest first
 * @param reason why it belongs to the incident
 */
public record ReplayedAlert(
    Fingerprint fingerprint,
    String name,
    String ci,
    Severity severity,
    List<Instant> firings,
    String reason) {

  static ReplayedAlert of(IncidentAlert alert) {
    return new ReplayedAlert(
        alert.fingerprint(),
        alert.name(),
        alert.ci(),
        alert.severity(),
        List.copyOf(alert.firings()),
        alert.reason());
  }

  /** The newer words; a version brings the newest firings only, all of them are the story. */
  ReplayedAlert and(IncidentAlert newer) {
    ReplayedAlert next = of(newer);
    if (next.firings.containsAll(firings)) {
      return next;
    }
    TreeSet<Instant> all = new TreeSet<>(firings);
    all.addAll(next.firings);
    return new ReplayedAlert(
        fingerprint,
        next.name,
        next.ci,
        next.severity,
        List.copyOf(new ArrayList<>(all)),
        next.reason);
  }

  /** Whether both speak of one firing of the same alert; where none is known, they do. */
  public boolean isSameHappening(ReplayedAlert other) {
    return firings.isEmpty()
        || other.firings.isEmpty()
        || firings.stream().anyMatch(other.firings::contains);
  }
}
