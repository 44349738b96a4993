package io.diapason.correlation.dedup;

import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.dedup.DedupDecision.Announced;
import io.diapason.correlation.dedup.DedupDecision.Verdict;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an event changes about its alert. Events of one alert arrive in the order of their
 * receipt; whatever fell due before an event is caught up first, so the result does not depend on
 * whether a wake-up or the event came first.
 *
 * <p>An alert that flaps is held open: neither its ends nor its beginnings are announced until it
 * is steady, and then what is true is said.
 *
 * @param reopenWindow how long a resolved alert may fire again as the same alert
 * @param flapping when an alert flaps
 */
public record DedupPolicy(Duration reopenWindow, FlapPolicy flapping) implements Serializable {

  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  /** With the default of flapping. */
  public DedupPolicy(Duration reopenWindow) {
    this(reopenWindow, FlapPolicy.defaults());
  }

  /** Judges one event; ticks never come here. */
  public DedupDecision onEvent(@Nullable AlertState before, AlertEvent event) {
    List<Announced> changes = new ArrayList<>(2);
    AlertState state = catchUp(before, event.receivedAt(), changes);
    int caughtUp = changes.size();
    AlertState next =
        switch (event.kind()) {
          case FIRING -> fire(state, event, changes);
          case RESOLVED -> resolve(state, event, changes);
          case ACKNOWLEDGED -> acknowledge(state, event, changes);
          case TICK ->
              throw new IllegalStateException(
                  "Expected an event of an alert, but got a tick at " + event.receivedAt());
        };
    Verdict verdict =
        changes.size() > caughtUp
            ? Verdict.CHANGED
            : isWithheld(state, next)
                ? Verdict.WITHHELD
                : next == null || event.kind() == AlertEvent.Kind.ACKNOWLEDGED
                    ? Verdict.NOTED
                    : Verdict.REPEATED;
    return decide(next, changes, verdict);
  }

  /** Does what has fallen due; a wake-up that comes too early or twice changes nothing. */
  public DedupDecision onWake(@Nullable AlertState before, Instant now) {
    List<Announced> changes = new ArrayList<>(1);
    AlertState state = catchUp(before == null ? null : before.wokenAt(null), now, changes);
    return decide(state, changes, null);
  }

  /** Without an announcement, only an alert that flaps can have begun or ended. */
  private static boolean isWithheld(@Nullable AlertState before, @Nullable AlertState after) {
    return before != null && after != null && before.status().isOpen() != after.status().isOpen();
  }

  private @Nullable AlertState catchUp(
      @Nullable AlertState before, Instant now, List<Announced> changes) {
    AlertState state = before;
    while (state != null) {
      Instant due = state.due();
      if (due == null || due.isAfter(now)) {
        return state;
      }
      state = fallDue(state, due, changes);
    }
    return null;
  }

  private @Nullable AlertState fallDue(AlertState state, Instant due, List<Announced> changes) {
    if (state.status().isOpen() && due.equals(state.expiresAt())) {
      return ended(state, state.resolved(due, due.plus(reopenWindow)), Kind.EXPIRED, changes);
    }
    return state.flap().isFlapping() ? steady(state, due, changes) : null;
  }

  /** It has been quiet for long enough: what is true speaks, and a new count begins. */
  private AlertState steady(AlertState state, Instant at, List<Announced> changes) {
    AlertState calm = state.flapping(Flap.NONE);
    if (calm.status().isOpen()) {
      changes.add(new Announced(Kind.STEADY, at, calm, true));
      return calm;
    }
    Instant ended = calm.endedAt() == null ? at : calm.endedAt();
    AlertState over = calm.resolved(ended, at.plus(reopenWindow));
    changes.add(new Announced(Kind.RESOLVED, at, over, true));
    return over;
  }

  /** An end is announced, unless the alert flaps or begins to flap by it. */
  private AlertState ended(
      AlertState before, AlertState after, Kind kind, List<Announced> changes) {
    boolean byTime = kind == Kind.EXPIRED;
    Instant at = byTime && after.endedAt() != null ? after.endedAt() : after.lastSeen();
    AlertState next = byTime ? after : after.flapping(flapping.onChange(before.flap(), at));
    if (!next.flap().isFlapping()) {
      changes.add(new Announced(kind, at, next, byTime));
    } else if (!before.flap().isFlapping()) {
      changes.add(new Announced(Kind.FLAPPING, at, next.heldOpen(before.status()), byTime));
    }
    return next;
  }

  private AlertState fire(@Nullable AlertState state, AlertEvent event, List<Announced> changes) {
    if (state == null || !state.status().isOpen()) {
      return begun(state, firing(state, event), changes);
    }
    Instant at = event.receivedAt();
    AlertState seen = state.seen(at).expiringAt(expiry(event));
    if (beganAgain(state, event)) {
      AlertState again = firing(seen, event);
      changes.add(new Announced(Kind.BEGAN_AGAIN, at, again));
      return again;
    }
    if (seen.severity() == event.severity()) {
      return seen;
    }
    AlertState changed = seen.withSeverity(event.severity());
    changes.add(new Announced(Kind.SEVERITY_CHANGED, at, changed));
    return changed;
  }

  /** A beginning is announced, unless the alert flaps; then only another severity is news. */
  private AlertState begun(@Nullable AlertState before, AlertState after, List<Announced> changes) {
    Instant at = after.lastSeen();
    Flap flap = before == null ? Flap.NONE : before.flap();
    boolean counts = before == null || !endedByTime(before);
    AlertState next = counts ? after.flapping(flapping.onChange(flap, at)) : after;
    if (before == null || !next.flap().isFlapping()) {
      changes.add(new Announced(before == null ? Kind.OPENED : Kind.REOPENED, at, next));
    } else if (!flap.isFlapping()) {
      changes.add(new Announced(Kind.FLAPPING, at, next));
    } else if (before.severity() != next.severity()) {
      changes.add(new Announced(Kind.SEVERITY_CHANGED, at, next));
    }
    return next;
  }

  /**
   * Whether nobody said the end. What only ever says that it begins does not flap, however often it
   * does.
   */
  private static boolean endedByTime(AlertState state) {
    Instant ended = state.endedAt();
    return ended != null && ended.isAfter(state.lastSeen());
  }

  /**
   * A repeat says the same beginning; a later one is a beginning of its own. But some sources give
   * every repeat a beginning of its own: what comes within seconds of the last is no second one.
   */
  private static boolean beganAgain(AlertState state, AlertEvent event) {
    Instant began = event.startsAt();
    List<Instant> firings = state.firings();
    return began != null
        && !firings.isEmpty()
        && began.isAfter(firings.get(firings.size() - 1))
        && !event.receivedAt().isBefore(state.lastSeen().plus(AT_ONCE));
  }

  private static AlertState firing(@Nullable AlertState before, AlertEvent event) {
    List<Instant> firings = new ArrayList<>(before == null ? List.of() : before.firings());
    firings.add(event.startsAt() == null ? event.receivedAt() : event.startsAt());
    return new AlertState(
        AlertStatus.FIRING,
        event.severity(),
        AlertState.newest(firings),
        before == null ? 1 : before.events() + 1,
        event.receivedAt(),
        expiry(event),
        null,
        null,
        before == null ? null : before.wakeAt(),
        before == null ? Flap.NONE : before.flap());
  }

  /**
   * When a firing counts as over: never before it was heard, or its end would be judged before its
   * beginning, and at a whole millisecond, since the stream's time knows no smaller step.
   */
  private static @Nullable Instant expiry(AlertEvent event) {
    Instant said = event.expiresAt();
    if (said == null) {
      return null;
    }
    Instant earliest = event.receivedAt().plusMillis(1);
    Instant expiry = said.isBefore(earliest) ? earliest : said;
    Instant whole = expiry.truncatedTo(ChronoUnit.MILLIS);
    return whole.equals(expiry) ? whole : whole.plusMillis(1);
  }

  private @Nullable AlertState resolve(
      @Nullable AlertState state, AlertEvent event, List<Announced> changes) {
    if (state == null) {
      return null;
    }
    Instant ended = event.endsAt() == null ? event.receivedAt() : event.endsAt();
    AlertState seen = state.seen(event.receivedAt());
    if (!state.status().isOpen()) {
      // Senders say it again for a while, and another sender may know a later end: the latest wins.
      boolean later = state.endedAt() == null || ended.isAfter(state.endedAt());
      return later && state.forgetAt() != null ? seen.resolved(ended, state.forgetAt()) : seen;
    }
    Instant lastFiring = state.firings().get(state.firings().size() - 1);
    if (isOfEarlierFiring(event, lastFiring)) {
      return seen;
    }
    AlertState resolved = seen.resolved(ended, event.receivedAt().plus(reopenWindow));
    return ended(state, resolved, Kind.RESOLVED, changes);
  }

  /**
   * Whether an end belongs to a firing before the last one and was only told late: both its moments
   * lie before the last beginning. An end that names no beginning is believed, since a source whose
   * clock is behind ours would otherwise never end what it began.
   */
  private static boolean isOfEarlierFiring(AlertEvent event, Instant lastFiring) {
    Instant began = event.startsAt();
    Instant ended = event.endsAt();
    return began != null
        && ended != null
        && began.isBefore(lastFiring)
        && ended.isBefore(lastFiring);
  }

  private static @Nullable AlertState acknowledge(
      @Nullable AlertState state, AlertEvent event, List<Announced> changes) {
    if (state == null || state.status() != AlertStatus.FIRING) {
      return state;
    }
    AlertState taken = state.seen(event.receivedAt()).withStatus(AlertStatus.ACKNOWLEDGED);
    changes.add(new Announced(Kind.ACKNOWLEDGED, event.receivedAt(), taken));
    return taken;
  }

  /** Asks for a wake-up only when none is outstanding that comes early enough. */
  private static DedupDecision decide(
      @Nullable AlertState state, List<Announced> changes, @Nullable Verdict verdict) {
    Instant due = state == null ? null : state.due();
    if (state == null || due == null) {
      return new DedupDecision(state, changes, null, verdict);
    }
    boolean served = state.wakeAt() != null && !state.wakeAt().isAfter(due);
    return served
        ? new DedupDecision(state, changes, null, verdict)
        : new DedupDecision(state.wokenAt(due), changes, due, verdict);
  }
}
