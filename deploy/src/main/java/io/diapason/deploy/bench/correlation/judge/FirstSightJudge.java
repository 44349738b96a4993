package io.diapason.deploy.bench.correlation.judge;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Learns for a day which alerts there are, and afterwards opens an incident for each that it has
 * not learnt, at most one an hour for the same.
 */
public final class FirstSightJudge implements Judge {

  private static final Duration COOL_DOWN = Duration.ofHours(1);

  private final Instant learntAt;
  private final Map<Fingerprint, Instant> known = new HashMap<>();

  /** Learns until this moment. */
  public FirstSightJudge(Instant learntAt) {
    this.learntAt = learntAt;
  }

  @Override
  public String name() {
    return "first sight after a day, 1 h cool-down";
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    Instant now = event.receivedAt();
    Fingerprint alert = event.fingerprint();
    if (now.isBefore(learntAt)) {
      known.put(alert, Instant.MAX);
      return;
    }
    Instant quietUntil = known.get(alert);
    if (quietUntil == null || quietUntil.isBefore(now)) {
      known.put(alert, now.plus(COOL_DOWN));
      places.place(alert, "ticket " + event.receipt());
    }
  }
}
