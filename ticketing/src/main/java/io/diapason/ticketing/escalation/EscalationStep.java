package io.diapason.ticketing.escalation;

import java.util.List;

/**
 * One step of a policy.
 *
 * @param afterSeconds how long after the beginning of a round it is due
 * @param targets whom it calls
 * @param inTurn whether it calls one of them, another one each time, instead of all
 */
public record EscalationStep(long afterSeconds, List<EscalationTarget> targets, boolean inTurn) {

  public EscalationStep {
    targets = targets == null ? List.of() : List.copyOf(targets);
  }
}
