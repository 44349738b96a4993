package io.diapason.deploy.config;

import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationStep;
import io.diapason.ticketing.escalation.EscalationTarget;
import io.diapason.ticketing.escalation.EscalationTarget.Kind;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A policy and its steps.
 *
 * @param oncall who can be named
 * @param reach which channels can
 */
record StepSection(OnCallPlan oncall, ReachSettings reach) {

  private static final Rule<Duration> PAUSE =
      Rules.duration(Duration.ofSeconds(1), Duration.ofDays(30));
  private static final Rule<Duration> FIRST_PAUSE =
      Rules.duration(Duration.ZERO, Duration.ofDays(30));
  private static final int MOST = 20;

  EscalationPolicy policy(Section section) {
    List<EscalationStep> steps = new ArrayList<>();
    long after = 0;
    for (Section each : section.sections("steps")) {
      try (each) {
        Rule<Duration> rule = steps.isEmpty() ? FIRST_PAUSE : PAUSE;
        Duration usual = steps.isEmpty() ? Duration.ZERO : Duration.ofSeconds(1);
        if (!steps.isEmpty() && !each.has("after")) {
          each.problems().error(each.mark(), "Expected after, how long after the step before");
        }
        after += each.read("after", usual, rule).toSeconds();
        steps.add(
            new EscalationStep(after, targets(each), each.read("inTurn", false, Rules.YES_NO)));
      }
    }
    if (steps.isEmpty() || steps.size() > MOST) {
      section
          .problems()
          .error(
              section.mark(), "Expected 1 to %d steps, but got %d".formatted(MOST, steps.size()));
    }
    int repeat = section.read("repeat", 0, Rules.whole(0, 9));
    Duration pause = section.read("repeatAfter", Duration.ofMinutes(15), PAUSE);
    Duration holds = section.read("acknowledgedFor", Duration.ZERO, FIRST_PAUSE);
    return new EscalationPolicy(
        section.read("id", "", Rules.NAME),
        steps,
        repeat + 1,
        after + pause.toSeconds(),
        holds.toSeconds());
  }

  private List<EscalationTarget> targets(Section step) {
    List<EscalationTarget> targets = new ArrayList<>();
    add(targets, step, Kind.USER, oncall.people().stream().map(Person::id).toList());
    add(targets, step, Kind.TEAM, oncall.teams().stream().map(Team::id).toList());
    add(targets, step, Kind.SCHEDULE, oncall.schedules().stream().map(OnCallSchedule::id).toList());
    List<String> channels = step.readList("channels", List.of(), Rules.NAME);
    reach.requireKnown(step, "channels", channels);
    channels.forEach(channel -> targets.add(new EscalationTarget(Kind.CHANNEL, channel)));
    if (targets.isEmpty()) {
      step.problems()
          .error(step.mark(), "Expected users, teams, schedules or channels, but got none");
    }
    return targets;
  }

  private static void add(
      List<EscalationTarget> targets, Section step, Kind kind, Collection<String> known) {
    String key =
        switch (kind) {
          case USER -> "users";
          case TEAM -> "teams";
          case SCHEDULE -> "schedules";
          case CHANNEL -> "channels";
        };
    List<String> names = step.readList(key, List.of(), Rules.NAME);
    Ids.requireKnown(step, key, names, known);
    names.forEach(name -> targets.add(new EscalationTarget(kind, name)));
  }
}
