package io.diapason.ticketing.desk;

import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import java.util.function.Supplier;

/** The rules of this moment: those of the configuration, with who is on call as of now. */
public final class PolicyInForce implements Supplier<TicketPolicy> {

  private final TicketRules configured;
  private volatile TicketPolicy policy;

  public PolicyInForce(TicketRules configured) {
    this.configured = configured;
    policy = new TicketPolicy(configured);
  }

  @Override
  public TicketPolicy get() {
    return policy;
  }

  /** From now on steps call by this plan. */
  public void callBy(OnCallPlan plan) {
    EscalationRules steps = configured.escalation();
    policy =
        new TicketPolicy(
            configured.with(new EscalationRules(steps.routes(), steps.otherwise(), plan)));
  }
}
