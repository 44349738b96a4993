package io.diapason.ticketing.ticket;

import io.diapason.ticketing.escalation.Call;
import io.diapason.ticketing.escalation.EscalationRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** When a ticket wakes, and how its intents are taken, retried and given up. */
record IntentRules(TicketRules rules) {

  Decision onWake(Ticket ticket, Instant now) {
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    lapse(draft);
    escalate(draft);
    giveUpTheHopeless(draft);
    return draft.decide();
  }

  /** Takes the steps that are due; after a long outage several at once, and calls nobody twice. */
  private void escalate(TicketDraft draft) {
    EscalationRules.Escalated escalated =
        draft.state.isUnacknowledged()
            ? rules.escalation().onWake(draft.escalation, draft.subject(), draft.now)
            : null;
    if (escalated == null) {
      return;
    }
    draft.escalation = escalated.escalation();
    String names =
        escalated.calls().stream().map(Call::name).distinct().collect(Collectors.joining(", "));
    String why = "Nobody acknowledged; escalated to level " + draft.escalation.level();
    draft.say(TimelineEntry.Kind.ESCALATED, TicketPolicy.ENGINE, why + ": " + names);
    escalated.calls().forEach(call -> draft.tellings.call(call, why));
  }

  /** An acknowledgement without work holds for a while only. */
  private static void lapse(TicketDraft draft) {
    Instant lapsesAt = draft.state == TicketState.ACKNOWLEDGED ? draft.escalatesAt() : null;
    if (lapsesAt == null || draft.now.isBefore(lapsesAt)) {
      return;
    }
    draft.state = draft.team.isEmpty() ? TicketState.NEW : TicketState.TRIAGED;
    draft.escalation = draft.escalation.again(draft.now);
    draft.say(
        TimelineEntry.Kind.LAPSED,
        TicketPolicy.ENGINE,
        "Acknowledged, and nobody began for "
            + draft.escalation.policy().acknowledgedSeconds()
            + " s; escalated anew");
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
      if (intent.key().equals(claim.intentKey()) && !now.isBefore(ticket.availableAt(intent))) {
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

  private static void hold(TicketDraft draft, TicketIntent intent, Outcome outcome) {
    Instant until = Objects.requireNonNullElse(outcome.notBefore(), draft.now);
    if (!outcome.detail().isEmpty()) {
      draft.say(
          TimelineEntry.Kind.NOTIFY_HELD,
          TicketPolicy.ENGINE,
          "Held back (" + intent.key() + ") until " + until + ": " + outcome.detail());
    }
    draft.intents.set(draft.intents.indexOf(intent), intent.heldUntil(until));
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
    if (outcome.reason() == Outcome.Reason.HELD) {
      hold(draft, intent, outcome);
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
    Instant wanted = outcome.notBefore();
    if (wanted != null && wanted.isAfter(again)) {
      again = wanted;
    }
    draft.intents.set(draft.intents.indexOf(intent), intent.retryAt(again));
  }
}
