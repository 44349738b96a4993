package io.diapason.deploy.bench.correlation.judge;

import io.diapason.vocabulary.AlertEvent;
import java.time.Duration;
import java.time.Instant;

/** Everything is one incident until nothing has come for a while: a session window. */
public final class GapJudge implements Judge {

  private final Duration gap;
  private Instant heard = Instant.MIN;
  private String incident = "";

  /** Begins a new incident after this long a quiet. */
  public GapJudge(Duration gap) {
    this.gap = gap;
  }

  @Override
  public String name() {
    return "session gap " + gap.toSeconds() + " s";
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    if (incident.isEmpty() || heard.plus(gap).isBefore(event.receivedAt())) {
      incident = "session " + event.receivedAt();
    }
    heard = event.receivedAt();
    places.place(event.fingerprint(), incident);
  }
}
