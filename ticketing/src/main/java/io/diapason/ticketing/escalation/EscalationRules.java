package io.diapason.ticketing.escalation;

import io.diapason.ticketing.escalation.EscalationRoute.Subject;
import io.diapason.ticketing.oncall.OnCallPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which policy escalates what, and who is called by each step.
 *
 * @param routes the first that leads decides
 * @param otherwise the policy where none leads
 * @param oncall who is who, and who is on call
 */
public record EscalationRules(
    List<EscalationRoute> routes, EscalationPolicy otherwise, OnCallPlan oncall) {

  public EscalationRules {
    routes = List.copyOf(routes);
  }

  /** One policy for all. */
  public static EscalationRules of(EscalationPolicy policy) {
    return new EscalationRules(List.of(), policy, OnCallPlan.none());
  }

  /** Begins an escalation with a copy of the policy that leads now. */
  public Escalation begin(Subject subject, Instant at, int toldSoFar) {
    for (EscalationRoute route : routes) {
      if (route.leads(subject, at)) {
        return Escalation.begin(route.policy(), at, toldSoFar);
      }
    }
    return Escalation.begin(otherwise, at, toldSoFar);
  }

  /**
   * What is to be done now.
   *
   * @param escalation as it is then
   * @param calls who is to be called, each once
   */
  public record Escalated(Escalation escalation, List<Call> calls) {}

  /**
   * Takes every step that is due, in order; null when none is. After a long outage several are:
   * whoever would be called by more than one of them is called once.
   */
  public @Nullable Escalated onWake(Escalation escalation, Subject subject, Instant now) {
    int reached = escalation.acknowledgedAt() == null ? escalation.levelAt(now) : 0;
    if (reached <= escalation.level()) {
      return null;
    }
    CallList list = new CallList(oncall, subject, now);
    Map<String, Call> calls = new LinkedHashMap<>();
    List<TakenStep> taken = new ArrayList<>();
    for (int number = escalation.level(); number < reached; number++) {
      List<Call> called = list.of(escalation.policy().step(number), number);
      called.forEach(call -> calls.putIfAbsent(call.keyTail(), call));
      taken.add(
          new TakenStep(
              number,
              escalation.dueAt(number),
              now,
              called.stream().map(Call::name).distinct().toList()));
    }
    return new Escalated(escalation.taking(taken), List.copyOf(calls.values()));
  }
}
