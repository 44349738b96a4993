package io.diapason.correlation.dedup;

import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an alert between two events of it.
 *
 * @param status whether it holds
 * @param severity as last said
 * @param firings when it began to fire, each time, the newest {@link #MAX_FIRINGS}
 * @param events how many events spoke of it
 * @param lastSeen when the last of them was received
 * @param expiresAt when it counts as over unless repeated; null for never, or once resolved
 * @param endedAt when the condition ended; null while it holds
 * @param forgetAt when a resolved alert is no longer remembered; null while it holds
 * @param wakeAt the wake-up asked for last; null when none is outstanding
 */
public record AlertState(
    AlertStatus status,
    Severity severity,
    List<Instant> firings,
    long events,
    Instant lastSeen,
    @Nullable Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable Instant forgetAt,
    @Nullable Instant wakeAt) {

  /** How many firings are kept; what flaps for longer is known by its count. */
  public static final int MAX_FIRINGS = 100;

  public AlertState {
    firings = firings == null ? List.of() : firings;
  }

  AlertState seen(Instant at) {
    return new AlertState(
        status, severity, firings, events + 1, at, expiresAt, endedAt, forgetAt, wakeAt);
  }

  AlertState withStatus(AlertStatus next) {
    return new AlertState(
        next, severity, firings, events, lastSeen, expiresAt, endedAt, forgetAt, wakeAt);
  }

  AlertState withSeverity(Severity next) {
    return new AlertState(
        status, next, firings, events, lastSeen, expiresAt, endedAt, forgetAt, wakeAt);
  }

  AlertState expiringAt(@Nullable Instant next) {
    return new AlertState(
        status, severity, firings, events, lastSeen, next, endedAt, forgetAt, wakeAt);
  }

  AlertState resolved(Instant ended, Instant forget) {
    return new AlertState(
        AlertStatus.RESOLVED, severity, firings, events, lastSeen, null, ended, forget, wakeAt);
  }

  AlertState wokenAt(@Nullable Instant next) {
    return new AlertState(
        status, severity, firings, events, lastSeen, expiresAt, endedAt, forgetAt, next);
  }

  /** When the policy has something to do of its own; null for never. */
  @Nullable Instant due() {
    return status.isOpen() ? expiresAt : forgetAt;
  }
}
