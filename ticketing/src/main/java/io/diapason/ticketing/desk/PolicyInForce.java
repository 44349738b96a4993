package io.diapason.ticketing.desk;

import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import java.util.function.Supplier;

/** The rules of this moment; those who ask again get those that hold then. */
public final class PolicyInForce implements Supplier<TicketPolicy> {

  private volatile TicketPolicy policy;

  public PolicyInForce(TicketRules rules) {
    policy = new TicketPolicy(rules);
  }

  @Override
  public TicketPolicy get() {
    return policy;
  }

  /** From now on these rules hold. */
  public void workBy(TicketRules rules) {
    policy = new TicketPolicy(rules);
  }
}
