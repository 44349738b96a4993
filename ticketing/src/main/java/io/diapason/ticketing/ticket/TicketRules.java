package io.diapason.ticketing.ticket;

import io.diapason.vocabulary.Priority;

/**
 * What the policy works by.
 *
 * @param openAt the least urgent priority that gets a ticket; what is below stays visible without
 * @param escalation when unacknowledged tickets are escalated
 * @param retry how intents are tried again
 * @param notifies whether anybody can be told; if not, the timeline says what would have been told
 *     and no intent is written, so that configuring a notifier later does not send old news
 */
public record TicketRules(
    Priority openAt, EscalationPolicy escalation, RetryPolicy retry, boolean notifies) {

  /** Tickets from P4 up, the default escalation and retries. */
  public static TicketRules defaults(boolean notifies) {
    return new TicketRules(
        Priority.P4, EscalationPolicy.defaults(), RetryPolicy.defaults(), notifies);
  }
}
