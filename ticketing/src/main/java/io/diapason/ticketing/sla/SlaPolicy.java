package io.diapason.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the clocks of a ticket stand, and who must hear of it. A clock is a pure function of the
 * ticket's history, the rules and the moment.
 *
 * @param rules how long things may take
 */
public record SlaPolicy(SlaRules rules) {

  /** The clocks at a moment; none where nothing is promised. */
  public List<SlaClock> clocks(SlaState state, Instant now) {
    return clocks(state.history(), now);
  }

  /**
   * Takes in what stands from now on. What came due before is told first, by what held until now.
   */
  public SlaDecision after(SlaState state, Stretch standing, Instant now) {
    List<SlaDecision.News> news = new ArrayList<>();
    History before = state.history();
    List<SlaMark> marks = tell(before, state.marks(), now, news);
    History history = before.followedBy(standing, rules);
    if (!history.equals(before)) {
      marks = tell(history, marks, now, news);
    }
    Instant opening = history.stretches().get(history.opening()).from();
    List<SlaMark> kept =
        marks.stream().filter(m -> m.since() == null || m.since().equals(opening)).toList();
    List<SlaClock> clocks = clocks(history, now);
    List<SlaStanding> standings = clocks.stream().map(SlaClock::standing).toList();
    return new SlaDecision(
        new SlaState(history.stretches(), kept, standings), news, wakeAt(history, kept, now));
  }

  private List<SlaClock> clocks(History history, Instant now) {
    if (rules.targets().isEmpty()) {
      return List.of();
    }
    List<SlaClock> clocks = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      SlaClock clock = clock(measure, partOf(history, measure), now);
      if (clock != null) {
        clocks.add(clock);
      }
    }
    return clocks;
  }

  private static History partOf(History history, Measure measure) {
    return switch (measure) {
      case ACKNOWLEDGE -> history.ofAcknowledgement();
      case RESOLVE -> history;
    };
  }

  /**
   * A clock that rests was judged when the rest began: an edit while it rests can neither make it
   * late nor take back that it was.
   */
  private @Nullable SlaClock clock(Measure measure, History history, Instant now) {
    History active = history.isRunning() ? history : history.beforeTheRest();
    Instant at = history.isRunning() ? now : history.restSince();
    SlaTarget judging = rules.targetOf(active.last(), at);
    SlaTarget shown = history.isHeld() ? rules.targetOf(history.last(), now) : judging;
    Duration allowed = shown == null ? null : shown.allowance().of(measure);
    if (shown == null || allowed == null) {
      return null;
    }
    Meter meter = new Meter(history.stretches(), rules);
    long elapsed = meter.millisUntil(at);
    Duration judged = judging == null ? null : judging.allowance().of(measure);
    boolean late = judged != null && elapsed >= judged.toMillis();
    SlaStanding.State state = stateOf(history, late);
    boolean comesDue = late || history.isRunning();
    Instant dueAt = comesDue ? meter.whenReached(allowed.toMillis()) : null;
    return new SlaClock(
        new SlaStanding(measure, shown.id(), state, dueAt), allowed.toMillis(), elapsed);
  }

  private static SlaStanding.State stateOf(History history, boolean late) {
    if (late) {
      return SlaStanding.State.BREACHED;
    }
    return switch (history.last().kind()) {
      case WAITING, WORKED -> SlaStanding.State.RUNNING;
      case HELD -> SlaStanding.State.PAUSED;
      case ENDED -> SlaStanding.State.MET;
    };
  }

  private List<SlaMark> tell(
      History history, List<SlaMark> marks, Instant now, List<SlaDecision.News> news) {
    List<SlaMark> longer = new ArrayList<>(marks);
    for (SlaClock clock : clocks(history, now)) {
      // What rests was late when the rest began or not at all; it was told then.
      boolean runs = partOf(history, clock.standing().measure()).isRunning();
      int share = runs ? shareUsed(clock) : 0;
      SlaMark mark = mark(clock, history, share, now);
      if (share > told(longer, mark)) {
        longer.add(mark);
        news.add(new SlaDecision.News(mark, words(clock, share)));
      }
    }
    return longer;
  }

  /** The highest share that people must hear of, 0 for none. */
  private int shareUsed(SlaClock clock) {
    return switch (clock.standing().state()) {
      case BREACHED -> Allowance.BREACH;
      case RUNNING ->
          warnings(clock).stream()
              .filter(clock::hasUsed)
              .mapToInt(Integer::intValue)
              .max()
              .orElse(0);
      case PAUSED, MET -> 0;
    };
  }

  private List<Integer> warnings(SlaClock clock) {
    return rules.targets().stream()
        .filter(target -> target.id().equals(clock.standing().target()))
        .findFirst()
        .map(target -> target.allowance().warnAt())
        .orElse(List.of());
  }

  private static SlaMark mark(SlaClock clock, History history, int share, Instant now) {
    SlaStanding standing = clock.standing();
    Instant since =
        switch (standing.measure()) {
          case ACKNOWLEDGE -> history.stretches().get(history.opening()).from();
          case RESOLVE -> null;
        };
    return new SlaMark(standing.measure(), standing.target(), since, share, now);
  }

  private static int told(List<SlaMark> marks, SlaMark like) {
    return marks.stream()
        .filter(mark -> mark.concernsSameAs(like))
        .mapToInt(SlaMark::share)
        .max()
        .orElse(0);
  }

  private static String words(SlaClock clock, int share) {
    SlaStanding standing = clock.standing();
    String what =
        "the time to %s (%s by target %s)"
            .formatted(
                standing.measure().name().toLowerCase(Locale.ROOT),
                Duration.ofMillis(clock.allowedMillis())
                    .toString()
                    .substring(2)
                    .toLowerCase(Locale.ROOT),
                standing.target());
    String due = standing.dueAt() == null ? "" : " at " + standing.dueAt();
    return share == Allowance.BREACH
        ? "All of " + what + " was used up" + due
        : share + " % of " + what + " is used up; it ends" + due;
  }

  private @Nullable Instant wakeAt(History history, List<SlaMark> marks, Instant now) {
    if (!history.isRunning() || rules.targets().isEmpty()) {
      return null;
    }
    Instant earliest =
        rules.turns().stream().filter(turn -> turn.isAfter(now)).findFirst().orElse(null);
    for (SlaClock clock : clocks(history, now)) {
      Instant next = nextShare(clock, history, marks, now);
      if (next != null && (earliest == null || next.isBefore(earliest))) {
        earliest = next;
      }
    }
    return earliest;
  }

  private @Nullable Instant nextShare(
      SlaClock clock, History history, List<SlaMark> marks, Instant now) {
    if (clock.standing().state() != SlaStanding.State.RUNNING) {
      return null;
    }
    int told = told(marks, mark(clock, history, 0, now));
    int next =
        warnings(clock).stream().filter(share -> share > told).findFirst().orElse(Allowance.BREACH);
    long millis = (clock.allowedMillis() * next + Allowance.BREACH - 1) / Allowance.BREACH;
    History part = partOf(history, clock.standing().measure());
    return new Meter(part.stretches(), rules).whenReached(millis);
  }
}
