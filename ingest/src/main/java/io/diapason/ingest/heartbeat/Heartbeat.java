package io.diapason.ingest.heartbeat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise to ping, and how it is kept.
 *
 * @param tenant whose estate it concerns
 * @param name unique within the tenant
 * @param plan what is promised
 * @param createdAt when it was first promised
 * @param updatedAt when anything of this last became different; of two versions the later counts
 * @param watchedSince from when pings are expected: since it was created, enabled or last told to
 *     come at another interval
 * @param lastPingAt when the last ping came; null while none has
 * @param missingSince since when a ping is missing; null while none is
 * @param isFailed whether what is missing was not awaited: the sender said itself that it failed
 * @param isRemoved whether nobody wants to know of it any more
 */
public record Heartbeat(
    String tenant,
    String name,
    HeartbeatPlan plan,
    Instant createdAt,
    Instant updatedAt,
    Instant watchedSince,
    @Nullable Instant lastPingAt,
    @Nullable Instant missingSince,
    boolean isFailed,
    boolean isRemoved) {

  /** How a promise is kept. */
  public enum State {
    /** No ping has come yet, and none is missing yet. */
    WAITING,
    ALIVE,
    EXPIRED,
    DISABLED
  }

  /** A promise that is new. */
  public static Heartbeat begin(String tenant, String name, HeartbeatPlan plan, Instant now) {
    return new Heartbeat(tenant, name, plan, now, now, now, null, null, false, false);
  }

  /** How it is kept, as far as it was looked at. */
  public State state() {
    if (!plan.isEnabled()) {
      return State.DISABLED;
    }
    if (missingSince != null) {
      return State.EXPIRED;
    }
    return lastPingAt == null ? State.WAITING : State.ALIVE;
  }

  /** A ping came. */
  public Heartbeat pinged(Instant now) {
    return at(now, plan, watchedSince, now, null, false, isRemoved);
  }

  /** Its sender says that it failed, which is as bad as silence, if silence matters. */
  public Heartbeat failed(Instant now) {
    if (!plan.isEnabled()) {
      return pinged(now);
    }
    Instant since = missingSince == null ? now : missingSince;
    return at(now, plan, watchedSince, now, since, true, isRemoved);
  }

  /** A ping is missing since a moment. */
  public Heartbeat missing(Instant since, Instant now) {
    return at(now, plan, watchedSince, lastPingAt, since, false, isRemoved);
  }

  /** Something else is promised; what is expected otherwise than before is expected from now on. */
  public Heartbeat planned(HeartbeatPlan next, Instant now) {
    return plan.expectsAs(next)
        ? at(now, next, watchedSince, lastPingAt, missingSince, isFailed, isRemoved)
        : at(now, next, now, lastPingAt, null, false, isRemoved);
  }

  /** Nothing is promised any more. */
  public Heartbeat removed(Instant now) {
    return at(now, plan, watchedSince, lastPingAt, null, false, true);
  }

  private Heartbeat at(
      Instant now,
      HeartbeatPlan next,
      Instant watched,
      @Nullable Instant ping,
      @Nullable Instant missing,
      boolean failed,
      boolean removed) {
    // A clock that was set back must not make the newer version look like the older one.
    Instant updated = now.isAfter(updatedAt) ? now : updatedAt;
    return new Heartbeat(
        tenant, name, next, createdAt, updated, watched, ping, missing, failed, removed);
  }
}
