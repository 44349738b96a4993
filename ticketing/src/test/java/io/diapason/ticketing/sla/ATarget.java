package io.diapason.ticketing.sla;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import java.time.Duration;
import java.util.List;

/** The target {@code soon}: all tickets are to be acknowledged in time, at any hour. */
public final class ATarget {

  private ATarget() {}

  /** The rules with no target but this one. */
  public static TicketRules toAcknowledgeWithin(Duration time) {
    SlaTarget soon =
        new SlaTarget(
            "soon",
            TargetScope.of(),
            new Allowance(time, null, List.of()),
            BusinessCalendar.always());
    return TicketRules.defaults(true).with(new SlaPolicy(new SlaRules(List.of(soon))));
  }

  /** The policy by these rules. */
  public static TicketPolicy policyToAcknowledgeWithin(Duration time) {
    return new TicketPolicy(toAcknowledgeWithin(time));
  }
}
