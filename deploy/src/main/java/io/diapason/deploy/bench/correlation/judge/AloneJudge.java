package io.diapason.deploy.bench.correlation.judge;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Each alert is an incident of its own, for as long as somebody repeats it. */
public final class AloneJudge implements Judge {

  private static final Duration OVER_AFTER = Duration.ofMinutes(5);

  private final Map<Fingerprint, Instant> heard = new HashMap<>();

  @Override
  public String name() {
    return "each alert alone";
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    Instant before = heard.put(event.fingerprint(), event.receivedAt());
    if (before == null || before.plus(OVER_AFTER).isBefore(event.receivedAt())) {
      places.place(event.fingerprint(), event.fingerprint() + " " + event.receivedAt());
    }
  }
}
