package io.diapason.ticketing.ticket;

import io.diapason.ticketing.ticket.Assessment.Level;
import io.diapason.vocabulary.Priority;

/** What follows from how people weigh a ticket. */
record AssessmentRules(PriorityMatrix matrix) {

  /** A priority that somebody set by hand stands; the engine's does not, once both are said. */
  void assess(TicketDraft draft, TicketAction action) {
    Assessment after = draft.assessment.with(action.wanted().assessment(), action.by());
    if (after.equals(draft.assessment)) {
      return;
    }
    draft.assessment = after;
    draft.say(TimelineEntry.Kind.ASSESSED, action.by(), ActionRules.words(action, after.words()));
    Level impact = after.impact();
    Level urgency = after.urgency();
    if (impact == null || urgency == null) {
      return;
    }
    Priority priority = matrix.of(impact, urgency);
    if (draft.prioritySetBy != null || priority == draft.priority) {
      return;
    }
    draft.say(
        TimelineEntry.Kind.PRIORITY,
        action.by(),
        "Priority " + draft.priority + " → " + priority + " by impact and urgency");
    draft.priority = priority;
  }
}
