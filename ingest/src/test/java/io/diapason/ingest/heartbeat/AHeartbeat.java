package io.diapason.ingest.heartbeat;

import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Heartbeats for tests. */
final class AHeartbeat {

  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  /** Every five minutes, with one of grace. */
  static final HeartbeatPlan PLAN =
      new HeartbeatPlan(
          "copies the orders away",
          "shop",
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          true,
          new MissingAlert("", Severity.ERROR, Map.of("service", "orders"), List.of("env:prod")));

  private AHeartbeat() {}

  static Heartbeat named(String name) {
    return Heartbeat.begin("default", name, PLAN, NOON);
  }

  static Instant minute(double minutes) {
    return NOON.plusMillis((long) (minutes * 60_000));
  }
}
