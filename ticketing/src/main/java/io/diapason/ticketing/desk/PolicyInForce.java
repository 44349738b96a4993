package io.diapason.ticketing.desk;

import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import java.util.function.Supplier;

/** The rules of this moment: those of the configuration, with who is on call as of now. */
public final class PolicyInForce implements Supplier<TicketPolicy> {

  private volatile TicketRules configured;
  private volatile TicketPolicy policy;

  public PolicyInForce(TicketRules configured) {
    this.configured = configured;
    policy = new TicketPolicy(configured);
  }

  @Override
  public TicketPolicy get() {
    return policy;
  }

  /** From now on these rules hold, by whose own plan steps call. */
  public synchronized void workBy(TicketRules rules) {
    configured = rules;
    policy = new TicketPolicy(rules);
  }

  /** From now on steps call by this plan. */
  public synchronized void callBy(OnCallPlan plan) {
    policy = new TicketPolicy(called(configured, plan));
  }

  /** The same rules with another plan by which steps call. */
  public static TicketRules called(TicketRules rules, OnCallPlan plan) {
    EscalationRules steps = rules.escalation();
    return rules.with(new EscalationRules(steps.routes(), steps.otherwise(), plan));
  }
}
