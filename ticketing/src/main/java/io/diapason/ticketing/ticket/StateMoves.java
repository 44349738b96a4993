package io.diapason.ticketing.ticket;

/** The moves between states that the engine and people have in common. */
final class StateMoves {

  private StateMoves() {}

  /** Follows the team while nobody has acknowledged. */
  static void retriage(TicketDraft draft) {
    if (draft.state.isUnacknowledged()) {
      draft.state = draft.team.isEmpty() ? TicketState.NEW : TicketState.TRIAGED;
    }
  }

  /** Ends the escalation; what was planned of it and not begun is dropped. */
  static void acknowledge(TicketDraft draft) {
    if (draft.escalation.acknowledgedAt() == null) {
      draft.escalation = draft.escalation.acknowledged(draft.now);
      draft.tellings.cancel("somebody took notice", TicketIntent.Kind.ESCALATED);
    }
  }

  /** Takes the notice back that somebody took: people are called from the first step on. */
  static void callAgain(TicketDraft draft) {
    draft.state = draft.team.isEmpty() ? TicketState.NEW : TicketState.TRIAGED;
    draft.tellings.cancel("it was escalated anew", TicketIntent.Kind.ESCALATED);
    draft.escalation = draft.escalation.again(draft.now);
    draft.tellings.callNow("Escalated by hand");
  }

  static void resolve(TicketDraft draft, String by, String why) {
    draft.state = TicketState.RESOLVED;
    draft.resolvedAt = draft.now;
    draft.say(TimelineEntry.Kind.RESOLVED, by, why);
    draft.tellings.cancel(
        "it was resolved", TicketIntent.Kind.ESCALATED, TicketIntent.Kind.SLA_WARNED);
    draft.tellings.intend(TicketIntent.Kind.RESOLVED, why);
    draft.tellings.tellWatchers(TicketIntent.Kind.RESOLVED, by, why);
  }

  static void reopen(TicketDraft draft, String by, String why) {
    draft.openings++;
    draft.state = draft.team.isEmpty() ? TicketState.NEW : TicketState.TRIAGED;
    draft.resolvedAt = null;
    draft.escalation =
        draft.rules.escalation().begin(draft.subject(), draft.now, draft.escalation.told());
    draft.say(TimelineEntry.Kind.REOPENED, by, why);
    draft.tellings.intend(TicketIntent.Kind.REOPENED, why);
    draft.tellings.tellWatchers(TicketIntent.Kind.REOPENED, by, why);
  }
}
