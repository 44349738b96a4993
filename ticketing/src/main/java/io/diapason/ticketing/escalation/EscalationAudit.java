package io.diapason.ticketing.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves from what was written down that each step that was due was taken, once, in order and not
 * too early. It asks neither the escalation how far it is nor the rules what is due, but goes
 * through the policy by itself.
 *
 * @param grace by how much a step may be late
 */
public record EscalationAudit(Duration grace) {

  /**
   * What is wrong with an escalation; empty when nothing is.
   *
   * @param end when somebody took notice or the work ended, or the present moment
   */
  public List<String> findings(Escalation escalation, Instant end) {
    List<String> findings = new ArrayList<>();
    EscalationPolicy policy = escalation.policy();
    List<TakenStep> taken = escalation.taken();
    int number = 0;
    for (int round = 0; round < policy.rounds(); round++) {
      for (EscalationStep step : policy.steps()) {
        Instant due =
            escalation
                .since()
                .plusSeconds(round * policy.roundSeconds())
                .plusSeconds(step.afterSeconds());
        check(number, due, end, taken).forEach(findings::add);
        number++;
      }
    }
    if (taken.size() > number) {
      findings.add("Expected " + number + " steps at most, but " + taken.size() + " were taken");
    }
    return findings;
  }

  private List<String> check(int number, Instant due, Instant end, List<TakenStep> taken) {
    if (number >= taken.size()) {
      return due.plus(grace).isBefore(end)
          ? List.of("Expected step " + number + " at " + due + ", but it was not taken")
          : List.of();
    }
    TakenStep step = taken.get(number);
    List<String> findings = new ArrayList<>();
    if (step.number() != number) {
      findings.add("Expected step " + number + ", but found step " + step.number());
    }
    if (step.takenAt().isBefore(due) || step.takenAt().isAfter(end)) {
      findings.add(
          "Expected step "
              + number
              + " from "
              + due
              + " to "
              + end
              + ", but it was taken at "
              + step.takenAt());
    }
    if (step.takenAt().isAfter(due.plus(grace))) {
      findings.add(
          "Expected step " + number + " at " + due + ", but it was late, at " + step.takenAt());
    }
    if (step.called().isEmpty()) {
      findings.add("Expected step " + number + " to call somebody, but it called nobody");
    }
    return findings;
  }
}
