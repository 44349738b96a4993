package io.diapason.ticketing.ticket;

import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.vocabulary.Priority;
import java.util.List;

/**
 * What the policy works by.
 *
 * @param openAt the least urgent priority that gets a ticket; what is below stays visible without
 * @param escalation who is called while nobody takes notice
 * @param sla how long things may take
 * @param retry how intents are tried again
 * @param notifies whether anybody can be told; if not, the timeline says what would have been told
 *     and no intent is written, so that configuring a notifier later does not send old news
 * @param news the ids of the channels that hear of everything; empty for the notifier as it is
 *     configured
 * @param trackers where tickets are mirrored
 * @param matrix which priority follows from impact and urgency
 */
public record TicketRules(
    Priority openAt,
    EscalationRules escalation,
    SlaPolicy sla,
    RetryPolicy retry,
    boolean notifies,
    List<String> news,
    MirrorPlan trackers,
    PriorityMatrix matrix) {

  public TicketRules {
    news = List.copyOf(news);
  }

  /** The same with these steps. */
  public TicketRules with(EscalationRules steps) {
    return new TicketRules(openAt, steps, sla, retry, notifies, news, trackers, matrix);
  }

  /** The same with news for these channels. */
  public TicketRules telling(List<String> channels) {
    return new TicketRules(openAt, escalation, sla, retry, notifies, channels, trackers, matrix);
  }

  /** The same with these promises. */
  public TicketRules with(SlaPolicy promises) {
    return new TicketRules(openAt, escalation, promises, retry, notifies, news, trackers, matrix);
  }

  /** The same with these trackers. */
  public TicketRules with(MirrorPlan copies) {
    return new TicketRules(openAt, escalation, sla, retry, notifies, news, copies, matrix);
  }

  /** The same with this matrix. */
  public TicketRules with(PriorityMatrix weights) {
    return new TicketRules(openAt, escalation, sla, retry, notifies, news, trackers, weights);
  }

  /** Tickets from P4 up, the default escalation and retries, no clocks. */
  public static TicketRules defaults(boolean notifies) {
    return new TicketRules(
        Priority.P4,
        EscalationRules.of(EscalationPolicy.defaults()),
        new SlaPolicy(SlaRules.none()),
        RetryPolicy.defaults(),
        notifies,
        List.of(),
        MirrorPlan.none(),
        PriorityMatrix.usual());
  }
}
