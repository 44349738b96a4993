package io.diapason.ticketing.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.escalation.EscalationRoute.Subject;
import io.diapason.ticketing.escalation.EscalationTarget.Kind;
import io.diapason.ticketing.oncall.ContactRule;
import io.diapason.ticketing.oncall.Coverage;
import io.diapason.ticketing.oncall.ListedLayer;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Shift;
import io.diapason.ticketing.oncall.Team;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EscalationRulesTest {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private static final Subject TICKET = new Subject("TKT-1", Priority.P2, "payments", "db-1");
  private static final OnCallPlan PLAN =
      new OnCallPlan(
          List.of(
              new Person(
                  "ada",
                  "Ada",
                  "",
                  List.of(
                      new ContactRule("mail", "a@x", Duration.ZERO, null, Set.of()),
                      new ContactRule("sms", "1", Duration.ofMinutes(5), null, Set.of()))),
              new Person("grace", "Grace", "", List.of())),
          List.of(
              new Team("payments", List.of("ada"), "pager"),
              new Team("storage", List.of("ada", "grace"), "")),
          List.of(
              new OnCallSchedule(
                  "pager",
                  ZoneId.of("UTC"),
                  List.of(
                      new ListedLayer(
                          "l", List.of(new Shift("grace", T0, T0.plus(Duration.ofHours(1)), "l")))),
                  List.of())));

  private static EscalationPolicy policy(EscalationStep... steps) {
    return new EscalationPolicy("p", List.of(steps), 1, 0, 0);
  }

  private static EscalationStep step(int minute, EscalationTarget... targets) {
    return new EscalationStep(minute * 60L, List.of(targets), false);
  }

  private static EscalationTarget to(Kind kind, String id) {
    return new EscalationTarget(kind, id);
  }

  private static EscalationRules rules(EscalationPolicy policy) {
    return new EscalationRules(List.of(), policy, PLAN);
  }

  private static List<Call> calls(EscalationRules rules, int minute) {
    Escalation escalation = rules.begin(TICKET, T0, 0);
    return rules.onWake(escalation, TICKET, T0.plus(Duration.ofMinutes(minute))).calls();
  }

  @Test
  void callsPeopleByTheirContactRules() {
    assertThat(calls(rules(policy(step(1, to(Kind.USER, "ada")))), 1))
        .containsExactly(
            new Call("ada", "ada:0", new Recipient("ada", "mail", "a@x"), T0.plusSeconds(60)),
            new Call("ada", "ada:1", new Recipient("ada", "sms", "1"), T0.plusSeconds(360)));
  }

  @Test
  void findsOutWhoIsOnCallWhenTheStepIsTaken() {
    EscalationRules bySchedule = rules(policy(step(1, to(Kind.SCHEDULE, "pager"))));
    assertThat(calls(bySchedule, 1)).extracting(Call::name).containsExactly("grace");
    assertThat(calls(rules(policy(step(1, to(Kind.TEAM, "payments")))), 1))
        .extracting(Call::name)
        .containsExactly("grace");
    assertThat(calls(rules(policy(step(1, to(Kind.TEAM, "storage")))), 1))
        .extracting(Call::name)
        .containsExactly("ada", "ada", "grace");
    // Nobody is on call any more: the notifier hears of it, so that somebody does.
    assertThat(calls(bySchedule, 60)).extracting(Call::name).containsExactly("webhook");
  }

  @Test
  void callsTheNotifierForWhomNobodyKnows() {
    assertThat(calls(rules(policy(step(1, to(Kind.USER, "nobody")))), 1))
        .extracting(Call::recipient)
        .containsExactly((Recipient) null);
    assertThat(calls(rules(policy(step(1, to(Kind.CHANNEL, "chat")))), 1))
        .extracting(Call::recipient)
        .containsExactly(new Recipient("", "chat", ""));
  }

  @Test
  void callsOneAfterTheOtherInTurn() {
    EscalationStep inTurn = new EscalationStep(60, List.of(to(Kind.TEAM, "storage")), true);
    EscalationRules rules = rules(new EscalationPolicy("p", List.of(inTurn), 3, 120, 0));
    Escalation escalation = rules.begin(TICKET, T0, 0);
    StringBuilder order = new StringBuilder();
    for (int round = 0; round < 3; round++) {
      Instant due = T0.plusSeconds(60 + 120L * round);
      assertThat(escalation.nextAt()).isEqualTo(due);
      EscalationRules.Escalated escalated = rules.onWake(escalation, TICKET, due);
      order.append(escalated.calls().get(0).name()).append(' ');
      escalation = escalated.escalation();
    }
    assertThat(order.toString()).isIn("ada grace ada ", "grace ada grace ");
    assertThat(escalation.nextAt()).isNull();
  }

  @Test
  void takesEveryStepAfterALongOutageAndCallsNobodyTwice() {
    EscalationRules rules =
        rules(
            policy(
                step(0, to(Kind.USER, "grace")),
                step(5, to(Kind.USER, "grace"), to(Kind.USER, "ada")),
                step(600, to(Kind.CHANNEL, "webhook"))));
    EscalationRules.Escalated escalated =
        rules.onWake(rules.begin(TICKET, T0, 0), TICKET, T0.plus(Duration.ofHours(1)));

    assertThat(escalated.calls())
        .extracting(Call::keyTail)
        .containsExactly("grace", "ada:0", "ada:1");
    assertThat(escalated.escalation().taken())
        .extracting(TakenStep::number, TakenStep::called)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, List.of("grace")),
            org.assertj.core.groups.Tuple.tuple(1, List.of("grace", "ada")));
    assertThat(rules.onWake(escalated.escalation(), TICKET, T0.plus(Duration.ofHours(1)))).isNull();
  }

  @Test
  void takesTheFirstRouteThatLeads() {
    EscalationPolicy loud = policy(step(0, to(Kind.USER, "ada")));
    EscalationRoute always =
        new EscalationRoute(
            Set.of(Priority.P2), Set.of("payments"), Set.of(), Coverage.always(), loud);
    EscalationRoute never =
        new EscalationRoute(
            Set.of(), Set.of(), Set.of(), new Coverage(BusinessCalendar.always(), false), loud);
    EscalationPolicy quiet = EscalationPolicy.defaults();

    assertThat(new EscalationRules(List.of(always), quiet, PLAN).begin(TICKET, T0, 0).policy())
        .isEqualTo(loud);
    assertThat(new EscalationRules(List.of(never), quiet, PLAN).begin(TICKET, T0, 0).policy())
        .isEqualTo(quiet);
    Subject other = new Subject("TKT-1", Priority.P2, "storage", "db-1");
    assertThat(new EscalationRules(List.of(always), quiet, PLAN).begin(other, T0, 0).policy())
        .isEqualTo(quiet);
  }
}
