package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.expression.Expression;
import io.diapason.ticketing.expression.ExpressionException;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Team;
import io.diapason.ticketing.runbook.Guards;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.Runbook.Mode;
import io.diapason.ticketing.runbook.Runbook.Proof;
import io.diapason.ticketing.runbook.RunbookFacts;
import io.diapason.ticketing.runbook.RunbookStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A runbook and its guards.
 *
 * @param oncall who may approve
 * @param calendars by id, for the hours in which nothing begins
 * @param means by what steps may work
 */
record RunbookSection(OnCallPlan oncall, Map<String, BusinessCalendar> calendars, Means means) {

  static final Rule<Duration> TIME = Rules.duration(Duration.ofSeconds(1), Duration.ofDays(7));
  private static final Rule<Duration> STEADY = Rules.duration(Duration.ZERO, Duration.ofDays(7));
  private static final int MOST_STEPS = 50;

  Runbook read(Section section) {
    String when = section.read("when", "true", Rules.TEXT);
    check(section, "when", () -> Expression.condition(when, RunbookFacts.INCIDENTS));
    String target = section.read("target", "", Rules.TEXT);
    if (!target.isEmpty()) {
      check(section, "target", () -> Expression.value(target, RunbookFacts.INCIDENTS));
    }
    String id = section.read("id", "", Rules.NAME);
    return new Runbook(
        id,
        section.read("title", id, Rules.TEXT),
        when,
        target,
        section.read("mode", Mode.SUGGEST, Rules.oneOf(Mode.class)),
        guards(section),
        steps(section),
        proof(section),
        section.read("link", "", Rules.TEXT));
  }

  /** Reports an expression that cannot be read. */
  static void check(Section section, String key, Runnable reading) {
    try {
      reading.run();
    } catch (ExpressionException e) {
      section.problems().error(section.mark(key), String.valueOf(e.getMessage()));
    }
  }

  private List<RunbookStep> steps(Section section) {
    RunbookStepSection reader = new RunbookStepSection(means);
    List<RunbookStep> steps = new ArrayList<>();
    for (Section each : section.sections("steps")) {
      try (each) {
        steps.add(reader.read(each, steps));
      }
    }
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      section
          .problems()
          .error(
              section.mark(),
              "Expected 1 to %d steps, but got %d".formatted(MOST_STEPS, steps.size()));
    }
    return steps;
  }

  private Guards guards(Section section) {
    Guards usual = Guards.defaults();
    List<String> approvers = section.readList("approvers", List.of(), Rules.NAME);
    List<String> known =
        Stream.concat(
                oncall.people().stream().map(Person::id), oncall.teams().stream().map(Team::id))
            .toList();
    Ids.requireKnown(section, "approvers", approvers, known);
    List<String> freeze = section.readList("freeze", List.of(), Rules.NAME);
    Ids.requireKnown(section, "freeze", freeze, calendars.keySet());
    return new Guards(
        approvers,
        seconds(section, "approvedWithin", usual.approvalSeconds()),
        section.read("fourEyes", usual.fourEyes(), Rules.YES_NO),
        section.read("maxCis", usual.maxCis(), Rules.whole(1, 10_000)),
        section.read("maxRuns", usual.maxRuns(), Rules.whole(1, 10_000)),
        seconds(section, "per", usual.perSeconds()),
        freeze,
        seconds(section, "patience", usual.patienceSeconds()));
  }

  private static @Nullable Proof proof(Section section) {
    Duration within = section.readIfPresent("helpsWithin", TIME);
    Duration steady = section.read("steadyFor", Duration.ofMinutes(1), STEADY);
    return within == null ? null : new Proof(within.toSeconds(), steady.toSeconds());
  }

  static long seconds(Section section, String key, long usual) {
    return section.read(key, Duration.ofSeconds(usual), TIME).toSeconds();
  }
}
