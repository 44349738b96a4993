package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.heartbeat.Heartbeat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A heartbeat as Opsgenie's API shows it. */
public final class ShownOpsgenieHeartbeat {

  private ShownOpsgenieHeartbeat() {}

  /**
   * How often, in the units that the API knows.
   *
   * @param count how many of the unit
   * @param unit minutes, hours or days
   */
  record Every(long count, String unit) {

    /** Rounds up where our own API knows smaller steps. */
    static Every of(Duration interval) {
      long minutes = interval.plusMinutes(1).minusNanos(1).toMinutes();
      if (minutes % Duration.ofDays(1).toMinutes() == 0) {
        return new Every(minutes / Duration.ofDays(1).toMinutes(), "days");
      }
      return minutes % Duration.ofHours(1).toMinutes() == 0
          ? new Every(minutes / Duration.ofHours(1).toMinutes(), "hours")
          : new Every(minutes, "minutes");
    }
  }

  /** All its fields. */
  public static Map<String, Object> whole(Heartbeat heartbeat) {
    Every every = Every.of(heartbeat.plan().interval());
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", heartbeat.name());
    shown.put("description", heartbeat.plan().description());
    shown.put("interval", every.count());
    shown.put("intervalUnit", every.unit());
    shown.put("enabled", heartbeat.plan().isEnabled());
    shown.put("expired", isExpired(heartbeat));
    if (heartbeat.lastPingAt() != null) {
      shown.put("lastPingTime", heartbeat.lastPingAt());
    }
    return shown;
  }

  /** What is answered to whoever alters one. */
  public static Map<String, Object> brief(Heartbeat heartbeat) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", heartbeat.name());
    shown.put("enabled", heartbeat.plan().isEnabled());
    shown.put("expired", isExpired(heartbeat));
    return shown;
  }

  private static boolean isExpired(Heartbeat heartbeat) {
    return heartbeat.state() == Heartbeat.State.EXPIRED;
  }
}
