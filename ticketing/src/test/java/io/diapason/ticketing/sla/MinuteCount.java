package io.diapason.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** One clock of one ticket, counted up minute by minute by somebody who forgets nothing. */
final class MinuteCount {

  private static final int PATIENCE = 400;

  private final Measure measure;
  private final SlaRules rules;
  private final Map<String, Instant> breaches = new HashMap<>();
  private Stretch standing;
  private Instant opened;
  private boolean isStopped;
  private boolean wasLate;
  private long minutes;

  MinuteCount(Measure measure, SlaRules rules, Stretch first) {
    this.measure = measure;
    this.rules = rules;
    standing = first;
    opened = first.from();
  }

  long minutes() {
    return minutes;
  }

  Map<String, Instant> breaches() {
    return breaches;
  }

  private boolean isRunning() {
    return switch (measure) {
      case ACKNOWLEDGE -> standing.kind() == Stretch.Kind.WAITING && !isStopped;
      case RESOLVE ->
          standing.kind() == Stretch.Kind.WAITING || standing.kind() == Stretch.Kind.WORKED;
    };
  }

  private long countIn(Instant minute) {
    SlaTarget target = rules.targetOf(standing, minute);
    return isRunning() && target != null && WallClock.isOpen(target.calendar(), minute) ? 1 : 0;
  }

  private boolean isLate(Instant now) {
    SlaTarget target = rules.targetOf(standing, now);
    Duration allowed = target == null ? null : target.allowance().of(measure);
    return allowed != null && minutes >= allowed.toMinutes();
  }

  /** A minute has passed, and it is now so late. */
  void passes(Instant now) {
    minutes += countIn(now.minusSeconds(60));
    note(now);
  }

  private void note(Instant now) {
    if (isRunning() && isLate(now)) {
      String id = Objects.requireNonNull(rules.targetOf(standing, now)).id();
      breaches.putIfAbsent(id + (measure == Measure.RESOLVE ? "" : " " + opened), now);
    }
  }

  void becomes(Stretch next, Instant now) {
    boolean ran = isRunning();
    boolean late = isLate(now);
    boolean reopens = standing.kind() == Stretch.Kind.ENDED && next.kind() != Stretch.Kind.ENDED;
    standing = next;
    if (reopens && measure == Measure.ACKNOWLEDGE) {
      opened = now;
      minutes = 0;
      isStopped = false;
    }
    isStopped |= next.kind() != Stretch.Kind.WAITING;
    if (ran && !isRunning()) {
      wasLate = late;
    }
    note(now);
  }

  void check(SlaClock clock, Instant now, String what) {
    assertThat(clock.elapsedMillis()).as(what).isEqualTo(minutes * 60_000);
    assertThat(clock.standing().state()).as(what).isEqualTo(state(now));
    if (clock.standing().state() == SlaStanding.State.PAUSED) {
      assertThat(clock.standing().dueAt()).as(what).isNull();
    }
    if (clock.standing().state() == SlaStanding.State.RUNNING) {
      waitFor(clock, now, what);
    }
  }

  private SlaStanding.State state(Instant now) {
    boolean late = isRunning() ? isLate(now) : wasLate;
    if (late) {
      return SlaStanding.State.BREACHED;
    }
    if (isRunning()) {
      return SlaStanding.State.RUNNING;
    }
    boolean held = measure == Measure.RESOLVE && standing.kind() == Stretch.Kind.HELD;
    return held ? SlaStanding.State.PAUSED : SlaStanding.State.MET;
  }

  /** Nothing happens any more: when is the time used up? */
  private void waitFor(SlaClock clock, Instant now, String what) {
    Instant due = clock.standing().dueAt();
    Instant at = now;
    long counted = minutes;
    for (int i = 0; i < PATIENCE && counted * 60_000 < clock.allowedMillis(); i++) {
      counted += countIn(at);
      at = at.plusSeconds(60);
    }
    if (counted * 60_000 >= clock.allowedMillis()) {
      assertThat(due).as(what).isEqualTo(at);
    } else if (due != null) {
      assertThat(due).as(what).isAfter(at);
    }
  }
}
