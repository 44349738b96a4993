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
 * @param flap how restless it is
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
    @Nullable Instant wakeAt,
    Flap flap) {

  /** How many firings are kept; what flaps for longer is known by its count. */
  public static final int MAX_FIRINGS = 100;

  public AlertState {
    firings = firings == null ? List.of() : firings;
    flap = flap == null ? Flap.NONE : flap;
  }

  /** As many of the newest firings as are kept. */
  public static List<Instant> newest(List<Instant> firings) {
    int surplus = Math.max(0, firings.size() - MAX_FIRINGS);
    return List.copyOf(firings.subList(surplus, firings.size()));
  }

  AlertState seen(Instant at) {
    return new AlertState(
        status, severity, firings, events + 1, at, expiresAt, endedAt, forgetAt, wakeAt, flap);
  }

  AlertState withStatus(AlertStatus next) {
    return new AlertState(
        next, severity, firings, events, lastSeen, expiresAt, endedAt, forgetAt, wakeAt, flap);
  }

  AlertState withSeverity(Severity next) {
    return new AlertState(
        status, next, firings, events, lastSeen, expiresAt, endedAt, forgetAt, wakeAt, flap);
  }

  AlertState expiringAt(@Nullable Instant next) {
    return new AlertState(
        status, severity, firings, events, lastSeen, next, endedAt, forgetAt, wakeAt, flap);
  }

  AlertState resolved(Instant ended, Instant forget) {
    return new AlertState(
        AlertStatus.RESOLVED,
        severity,
        firings,
        events,
        lastSeen,
        null,
        ended,
        forget,
        wakeAt,
        flap);
  }

  AlertState wokenAt(@Nullable Instant next) {
    return new AlertState(
        status, severity, firings, events, lastSeen, expiresAt, endedAt, forgetAt, next, flap);
  }

  AlertState flapping(Flap next) {
    return new AlertState(
        status, severity, firings, events, lastSeen, expiresAt, endedAt, forgetAt, wakeAt, next);
  }

  /** The same as long as its ends are not believed. */
  AlertState heldOpen(AlertStatus as) {
    return new AlertState(as, severity, firings, events, lastSeen, null, null, null, wakeAt, flap);
  }

  /** When the policy has something to do of its own; null for never. */
  @Nullable Instant due() {
    Instant ends = status.isOpen() ? expiresAt : flap.isFlapping() ? null : forgetAt;
    Instant steady = flap.steadyAt();
    return ends == null || (steady != null && steady.isBefore(ends)) ? steady : ends;
  }
}
