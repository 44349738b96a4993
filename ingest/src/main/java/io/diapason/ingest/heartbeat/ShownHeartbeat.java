package io.diapason.ingest.heartbeat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A heartbeat as our own API shows it. */
public final class ShownHeartbeat {

  private ShownHeartbeat() {}

  /**
   * Its fields.
   *
   * @param expectedAt by when the next ping is expected
   */
  public static Map<String, Object> of(Heartbeat heartbeat, Instant expectedAt) {
    HeartbeatPlan plan = heartbeat.plan();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", heartbeat.name());
    shown.put("state", heartbeat.state().name());
    shown.put("interval", plan.interval().toString());
    shown.put("grace", plan.grace().toString());
    shown.put("enabled", plan.isEnabled());
    shown.put("description", plan.description());
    shown.put("owner", plan.owner());
    shown.put("severity", plan.alert().severity().name().toLowerCase(Locale.ROOT));
    shown.put("message", plan.alert().message());
    shown.put("labels", plan.alert().labels());
    shown.put("tags", plan.alert().tags());
    shown.put("lastPingAt", heartbeat.lastPingAt());
    shown.put("expectedAt", plan.isEnabled() ? expectedAt : null);
    shown.put("missingSince", heartbeat.missingSince());
    shown.put("createdAt", heartbeat.createdAt());
    shown.put("updatedAt", heartbeat.updatedAt());
    return shown;
  }
}
