package io.diapason.ticketing.ticket;

import java.time.Instant;
import java.util.List;

/** When a ticket wakes, and how its intents are taken, retried and given up. */
record IntentRules(TicketRules rules) {

  Decision onWake(Ticket ticket, Instant now) {
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    escalate(draft);
    giveUpTheHopeless(draft);
    return draft.decide();
  }

  /**
   * Takes the highest step that is due. After a long outage several may be; people are told once,
   * at the level that the ticket should have.
   */
  private void escalate(TicketDraft draft) {
    Instant dueAt = draft.escalation.nextAt();
    if (dueAt == null || draft.now.isBefore(dueAt) || !draft.state.isUnacknowledged()) {
      return;
    }
    int level = draft.escalation.levelAt(draft.now);
    if (level > draft.escalation.level()) {
      draft.escalation = draft.escalation.raisedTo(level);
      String why = "Nobody acknowledged; escalated to level " + level;
      draft.say(TimelineEntry.Kind.ESCALATED, TicketPolicy.ENGINE, why);
      draft.intend(TicketIntent.Kind.ESCALATED, why);
    }
  }

  /** A worker that dies at every try never reports: its tries are counted when they begin. */
  private void giveUpTheHopeless(TicketDraft draft) {
    for (TicketIntent intent : List.copyOf(draft.intents)) {
      if (intent.attempts() >= rules.retry().maxAttempts()
          && !draft.now.isBefore(intent.availableAt())) {
        giveUp(draft, intent, "no worker reported what came of it");
      }
    }
  }

  private static void giveUp(TicketDraft draft, TicketIntent intent, String why) {
    draft.intents.remove(intent);
    draft.say(
        TimelineEntry.Kind.NOTIFY_FAILED,
        TicketPolicy.ENGINE,
        "Gave up notifying (" + intent.key() + ") after " + intent.attempts() + " tries: " + why);
  }

  Decision onClaim(Ticket ticket, Claim claim, Instant now) {
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    for (TicketIntent intent : ticket.intents()) {
      if (intent.key().equals(claim.intentKey()) && !now.isBefore(intent.availableAt())) {
        draft.intents.set(
            draft.intents.indexOf(intent), intent.leasedBy(claim.owner(), claim.until()));
        return draft.decide();
      }
    }
    return Decision.refused(
        ticket, "Expected intent " + claim.intentKey() + " to be free and due, but it is not");
  }

  Decision onOutcome(Ticket ticket, String key, Outcome outcome, Instant now) {
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    for (TicketIntent intent : ticket.intents()) {
      if (intent.key().equals(key)) {
        settle(draft, intent, outcome);
      }
    }
    return draft.decide();
  }

  private void settle(TicketDraft draft, TicketIntent intent, Outcome outcome) {
    if (outcome.wasDelivered()) {
      draft.intents.remove(intent);
      draft.say(
          TimelineEntry.Kind.NOTIFIED,
          TicketPolicy.ENGINE,
          "Notified (" + intent.key() + "): " + outcome.detail());
      return;
    }
    String why = outcome.reason() + ", " + outcome.detail();
    if (!outcome.retryable() || intent.attempts() >= rules.retry().maxAttempts()) {
      giveUp(draft, intent, why);
      return;
    }
    // One line for the first failure; the last one says how many there were.
    if (intent.attempts() <= 1) {
      draft.say(
          TimelineEntry.Kind.NOTIFY_RETRY,
          TicketPolicy.ENGINE,
          "Could not notify (" + intent.key() + "), trying again: " + why);
    }
    Instant again = draft.now.plus(rules.retry().pauseAfter(intent.attempts()));
    draft.intents.set(draft.intents.indexOf(intent), intent.retryAt(again));
  }
}
