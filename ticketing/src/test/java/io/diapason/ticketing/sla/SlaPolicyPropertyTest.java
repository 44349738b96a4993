package io.diapason.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.WallClock;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random lives under random targets and calendars, held against somebody who sits beside the ticket
 * and counts the minutes in which the clock on the wall says that it runs.
 */
final class SlaPolicyPropertyTest {

  private static final int LIVES = 40;
  private static final int MINUTES = 4_000;
  private static final Instant BEGIN = Instant.parse("2026-03-27T00:00:00Z");

  @Test
  void agreesWithSomebodyWhoCountsMinutes() {
    for (long seed = 1; seed <= LIVES; seed++) {
      new Life(seed, 120).live();
    }
  }

  /** So much happens that the oldest stretches are folded; no time is lost with them. */
  @Test
  void forgetsNoTimeInALongLife() {
    for (long seed = 1; seed <= LIVES / 20; seed++) {
      Life life = new Life(seed, 6);
      life.live();
      assertThat(life.state.stretches()).hasSizeLessThanOrEqualTo(History.CAP);
    }
  }

  private static final class Life {
    private final int gap;
    private final Random random;
    private final String where;
    private final SlaRules rules;
    private final SlaPolicy policy;
    private Instant now;
    private Stretch standing;
    private SlaState state;
    private Instant wakeAt;
    private final List<SlaMark> told = new ArrayList<>();
    private final MinuteCount acknowledge;
    private final MinuteCount resolve;

    Life(long seed, int gap) {
      this.gap = gap;
      where = "seed " + seed;
      random = new Random(seed);
      now = BEGIN.plus(Duration.ofMinutes(random.nextInt(400_000)));
      rules = new SlaRules(List.of(target("a"), target("b"), target("c")));
      policy = new SlaPolicy(rules);
      standing = stretch(Stretch.Kind.WAITING);
      state = SlaState.since(standing);
      acknowledge = new MinuteCount(Measure.ACKNOWLEDGE, rules, standing);
      resolve = new MinuteCount(Measure.RESOLVE, rules, standing);
      take();
    }

    private SlaTarget target(String id) {
      Set<Priority> some =
          random.nextBoolean()
              ? Set.of()
              : Set.of(Priority.P1, Priority.values()[1 + random.nextInt(4)]);
      Instant from = random.nextInt(3) == 0 ? now.plus(minutes()) : null;
      Instant until =
          random.nextInt(3) == 0
              ? now.plus(Duration.ofMinutes(5_000 + random.nextInt(4_000)))
              : null;
      return new SlaTarget(
          id,
          new TargetScope(
              some, Set.of(), random.nextBoolean() ? Set.of("x") : Set.of(), from, until),
          new Allowance(random.nextInt(6) == 0 ? null : minutes(), minutes(), List.of(50, 75, 90)),
          WallClock.random(random, id, now));
    }

    private Duration minutes() {
      return Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 100 : 4_000));
    }

    private Stretch stretch(Stretch.Kind kind) {
      return new Stretch(
          now,
          kind,
          Priority.values()[random.nextInt(5)],
          random.nextBoolean() ? "x" : "y",
          "checkout",
          0);
    }

    void live() {
      for (int minute = 0; minute < MINUTES; minute++) {
        boolean happens = random.nextInt(gap) == 0;
        if (wakeAt != null && !now.isBefore(wakeAt)) {
          take();
        }
        if (happens) {
          List<SlaClock> before = policy.clocks(state, now);
          change();
          doesNotJump(before, policy.clocks(state, now));
        }
        if (happens || random.nextInt(50) == 0) {
          check();
        }
        now = now.plusSeconds(60);
        acknowledge.passes(now);
        resolve.passes(now);
      }
      take();
      assertThat(breachesOf(Measure.ACKNOWLEDGE)).as(where).isEqualTo(acknowledge.breaches());
      assertThat(breachesOf(Measure.RESOLVE)).as(where).isEqualTo(resolve.breaches());
    }

    private Map<String, Instant> breachesOf(Measure measure) {
      Map<String, Instant> breaches = new HashMap<>();
      for (SlaMark mark : told) {
        if (mark.measure() == measure && mark.tellsOfBreach()) {
          String key = mark.target() + (mark.since() == null ? "" : " " + mark.since());
          assertThat(breaches.put(key, mark.at())).as("%s: told twice", where).isNull();
        }
      }
      return breaches;
    }

    private void change() {
      Stretch.Kind[] next =
          switch (standing.kind()) {
            case WAITING -> Stretch.Kind.values();
            case WORKED, HELD ->
                new Stretch.Kind[] {Stretch.Kind.WORKED, Stretch.Kind.HELD, Stretch.Kind.ENDED};
            case ENDED -> new Stretch.Kind[] {Stretch.Kind.WAITING, Stretch.Kind.ENDED};
          };
      standing = stretch(next[random.nextInt(next.length)]);
      take();
      acknowledge.becomes(standing, now);
      resolve.becomes(standing, now);
    }

    private void take() {
      SlaDecision decision = policy.after(state, standing, now);
      if (!state.history().isRunning() && standing.kind() == state.history().last().kind()) {
        assertThat(decision.news()).as("%s: told while it rests", where).isEmpty();
      }
      state = decision.state();
      decision.news().forEach(news -> told.add(news.mark()));
      wakeAt = decision.wakeAt();
      assertThat(wakeAt == null || wakeAt.isAfter(now)).as("%s: wakes at once", where).isTrue();
      assertThat(policy.after(state, standing, now).news()).as(where).isEmpty();
    }

    private void doesNotJump(List<SlaClock> before, List<SlaClock> after) {
      for (SlaClock old : before) {
        for (SlaClock young : after) {
          boolean same = old.standing().measure() == young.standing().measure();
          boolean reopened =
              young.standing().measure() == Measure.ACKNOWLEDGE
                  && standing.kind() == Stretch.Kind.WAITING
                  && old.standing().state() != SlaStanding.State.RUNNING;
          if (same && !reopened) {
            assertThat(young.elapsedMillis())
                .as("%s: the clock jumped", where)
                .isEqualTo(old.elapsedMillis());
          }
        }
      }
    }

    private void check() {
      for (SlaClock clock : policy.clocks(state, now)) {
        MinuteCount count =
            switch (clock.standing().measure()) {
              case ACKNOWLEDGE -> acknowledge;
              case RESOLVE -> resolve;
            };
        String what = where + " at " + now + ": " + clock;
        count.check(clock, now, what);
      }
    }
  }
}
