package io.diapason.ticketing.ticket;

import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.vocabulary.Priority;

/**
 * What the policy works by.
 *
 * @param openAt the least urgent priority that gets a ticket; what is below stays visible without
 * @param escalation who is called while nobody takes notice
 * @param sla how long things may take
 * @param retry how intents are tried again
 * @param notifies whether anybody can be told; if not, the timeline says what would have been told
 *     and no intent is written, so that configuring a notifier later does not send old news
 */
public record TicketRules(
    Priority openAt,
    EscalationRules escalation,
    SlaPolicy sla,
    RetryPolicy retry,
    boolean notifies) {

  /** The same with these steps. */
  public TicketRules with(EscalationRules steps) {
    return new TicketRules(openAt, steps, sla, retry, notifies);
  }

  /** The same with these promises. */
  public TicketRules with(SlaPolicy promises) {
    return new TicketRules(openAt, escalation, promises, retry, notifies);
  }

  /** Tickets from P4 up, the default escalation and retries, no clocks. */
  public static TicketRules defaults(boolean notifies) {
    return new TicketRules(
        Priority.P4,
        EscalationRules.of(EscalationPolicy.defaults()),
        new SlaPolicy(SlaRules.none()),
        RetryPolicy.defaults(),
        notifies);
  }
}
