package io.diapason.ingest.heartbeat;

import java.time.Duration;

/**
 * What somebody promises, and what is to be said when the promise is broken.
 *
 * @param description what it is for
 * @param owner who looks after it
 * @param interval how often a ping comes
 * @param grace how much later than that one may come
 * @param isEnabled whether a missing ping matters
 * @param alert what a missing ping says
 */
public record HeartbeatPlan(
    String description,
    String owner,
    Duration interval,
    Duration grace,
    boolean isEnabled,
    MissingAlert alert) {

  public HeartbeatPlan {
    description = description == null ? "" : description;
    owner = owner == null ? "" : owner;
    grace = grace == null ? Duration.ZERO : grace;
    alert = alert == null ? MissingAlert.USUAL : alert;
  }

  /** The same, switched on or off. */
  public HeartbeatPlan enabled(boolean next) {
    return new HeartbeatPlan(description, owner, interval, grace, next, alert);
  }

  /** The same with another description and another interval. */
  public HeartbeatPlan described(String next, Duration every) {
    return new HeartbeatPlan(next, owner, every, grace, isEnabled, alert);
  }

  /** Whether the other expects the same pings, whatever it says when they are missing. */
  boolean expectsAs(HeartbeatPlan other) {
    return interval.equals(other.interval)
        && grace.equals(other.grace)
        && isEnabled == other.isEnabled;
  }
}
