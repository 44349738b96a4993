package io.diapason.correlation.dedup;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers alerts as the stream job does, and tells what became of them. */
public final class ADeduplicator {

  private final DedupPolicy policy = new DedupPolicy(Duration.ofHours(1));
  private final Map<Fingerprint, AlertState> alerts = new TreeMap<>();

  public List<AlertChange> hear(EventBuilder builder, double seconds) {
    return hear(builder.at(seconds));
  }

  public List<AlertChange> hear(AlertEvent event) {
    DedupDecision decided = policy.onEvent(alerts.get(event.fingerprint()), event);
    alerts.put(event.fingerprint(), decided.state());
    return decided.changes().stream().map(announced -> AlertChange.of(announced, event)).toList();
  }

  /** What the alert comes to by itself at the moment. */
  public List<AlertChange> wake(Fingerprint alert, Instant at) {
    DedupDecision decided = policy.onWake(alerts.get(alert), at);
    alerts.put(alert, decided.state());
    return decided.changes().stream()
        .map(announced -> AlertChange.of(announced, "default", alert))
        .toList();
  }

  /** What the alert comes to by itself before the moment, whenever it asked to be looked at. */
  public List<AlertChange> wakeUntil(Fingerprint alert, Instant until) {
    List<AlertChange> changes = new ArrayList<>();
    AlertState state = alerts.get(alert);
    while (state != null && state.wakeAt() != null && state.wakeAt().isBefore(until)) {
      changes.addAll(wake(alert, state.wakeAt()));
      state = alerts.get(alert);
    }
    return changes;
  }

  public void forget(Fingerprint alert) {
    alerts.remove(alert);
  }

  /** In the order of their fingerprints. */
  public List<Fingerprint> known() {
    return List.copyOf(alerts.keySet());
  }
}
