package io.diapason.ticketing.ticket;

import io.diapason.ticketing.audit.Difference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people do to a ticket. */
record ActionRules(TicketRules rules) {

  Decision onAction(Ticket ticket, TicketAction action, Instant now) {
    String applied = appliedKey(action);
    if (applied != null && ticket.appliedKeys().contains(applied)) {
      return Decision.unchanged(ticket);
    }
    String refusal = refusal(ticket, action);
    if (refusal != null) {
      return Decision.refused(ticket, refusal);
    }
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    perform(draft, action);
    if (applied != null) {
      draft.applied(applied);
    }
    return draft.decide();
  }

  Decision onNoted(Ticket ticket, long number, Instant now) {
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    draft.noted(number);
    return draft.decide();
  }

  private static @Nullable String appliedKey(TicketAction action) {
    return action.idempotencyKey() == null ? null : action.kind() + " " + action.idempotencyKey();
  }

  private @Nullable String refusal(Ticket ticket, TicketAction action) {
    if (action.kind() == TicketAction.Kind.COMMENT || action.kind() == TicketAction.Kind.SYNC) {
      return null;
    }
    String notInItsState = inState(ticket, action);
    if (notInItsState != null) {
      return notInItsState;
    }
    if (action.kind() == TicketAction.Kind.TRIAGE
        && action.wanted().name() == null
        && ticket.team().isEmpty()) {
      return "Expected a team to triage " + ticket.id() + " to, but it has none";
    }
    return new TieRules(rules).refusal(ticket, action);
  }

  private static @Nullable String inState(Ticket ticket, TicketAction action) {
    if (ticket.state() == TicketState.MERGED) {
      return "Expected to act on a ticket of its own, but "
          + ticket.id()
          + " was merged into "
          + ticket.mergedInto();
    }
    boolean allowed =
        switch (action.kind()) {
          case RESOLVE, REOPEN, CLOSE, ASSIGN, SET_PRIORITY, SET_TEAM, SET_SERVICE, COMMENT, SYNC ->
              true;
          case ASSESS, WATCH, UNWATCH, LINK, UNLINK, SET_PARENT, ATTACH -> true;
          case ACKNOWLEDGE, ESCALATE, START, HOLD, TRIAGE -> ticket.state().isActive();
        };
    return allowed
        ? null
        : "Expected an active ticket to "
            + action.kind().name().toLowerCase(java.util.Locale.ROOT)
            + ", but "
            + ticket.id()
            + " is "
            + ticket.state();
  }

  /** Does it, and writes down that it was done; nothing where all stood so already. */
  void perform(TicketDraft draft, TicketAction action) {
    Standing before = draft.standing();
    carryOut(draft, action);
    List<Difference> changes = draft.standing().since(before);
    if (changes != null) {
      draft.note(action, changes);
    }
  }

  private void carryOut(TicketDraft draft, TicketAction action) {
    switch (action.kind()) {
      case SYNC -> new Mirroring(rules.trackers()).anew(draft);
      case ACKNOWLEDGE -> acknowledge(draft, action);
      case ESCALATE -> escalate(draft, action);
      case START -> take(draft, action, TicketState.IN_PROGRESS);
      case HOLD -> take(draft, action, TicketState.ON_HOLD);
      case RESOLVE -> resolve(draft, action);
      case REOPEN -> reopen(draft, action);
      case CLOSE -> close(draft, action);
      case ASSIGN -> assign(draft, action);
      case COMMENT -> comment(draft, action);
      case TRIAGE -> triage(draft, action);
      case ASSESS -> new AssessmentRules(rules.matrix()).assess(draft, action);
      case WATCH -> new TieRules(rules).watch(draft, action, true);
      case UNWATCH -> new TieRules(rules).watch(draft, action, false);
      case LINK -> new TieRules(rules).link(draft, action, true);
      case UNLINK -> new TieRules(rules).link(draft, action, false);
      case SET_PARENT -> new TieRules(rules).setParent(draft, action);
      case ATTACH -> new TieRules(rules).attach(draft, action);
      case SET_PRIORITY -> setPriority(draft, action);
      case SET_TEAM -> setTeam(draft, action);
      case SET_SERVICE -> setService(draft, action);
    }
  }

  static String words(TicketAction action, String otherwise) {
    return action.text().isEmpty() ? otherwise : otherwise + ": " + action.text();
  }

  private static void comment(TicketDraft draft, TicketAction action) {
    draft.say(TimelineEntry.Kind.COMMENT, action.by(), action.text());
    draft.tellings.tellWatchers(TicketIntent.Kind.COMMENTED, action.by(), action.text());
  }

  /** A ticket whose team is known is triaged; nobody has acknowledged it by that. */
  private void triage(TicketDraft draft, TicketAction action) {
    if (action.wanted().name() != null) {
      setTeam(draft, action);
    }
    new AssessmentRules(rules.matrix()).assess(draft, action);
  }

  private static void acknowledge(TicketDraft draft, TicketAction action) {
    if (draft.state.isUnacknowledged()) {
      draft.state = TicketState.ACKNOWLEDGED;
      draft.say(TimelineEntry.Kind.ACKNOWLEDGED, action.by(), words(action, "Acknowledged"));
      StateMoves.acknowledge(draft);
    }
  }

  /** Begins the escalation anew, and its first step at once. */
  private static void escalate(TicketDraft draft, TicketAction action) {
    draft.say(TimelineEntry.Kind.ESCALATED, action.by(), words(action, "Escalated"));
    StateMoves.callAgain(draft);
  }

  private static void take(TicketDraft draft, TicketAction action, TicketState state) {
    if (draft.state == state) {
      return;
    }
    boolean starts = state == TicketState.IN_PROGRESS;
    draft.state = state;
    draft.say(
        starts ? TimelineEntry.Kind.STARTED : TimelineEntry.Kind.HELD,
        action.by(),
        words(action, starts ? "Work started" : "Put on hold"));
    StateMoves.acknowledge(draft);
  }

  private void resolve(TicketDraft draft, TicketAction action) {
    if (draft.state.isActive()) {
      StateMoves.resolve(draft, action.by(), words(action, "Resolved"));
      draft.owe(action.actor());
    }
  }

  private void reopen(TicketDraft draft, TicketAction action) {
    if (!draft.state.isActive()) {
      StateMoves.reopen(draft, action.by(), words(action, "Reopened"));
    }
  }

  private void close(TicketDraft draft, TicketAction action) {
    if (draft.state == TicketState.CLOSED) {
      return;
    }
    resolve(draft, action);
    draft.state = TicketState.CLOSED;
    draft.say(TimelineEntry.Kind.CLOSED, action.by(), words(action, "Closed"));
  }

  private static void assign(TicketDraft draft, TicketAction action) {
    String assignee = action.wanted().name();
    if (!Objects.equals(draft.assignee, assignee)) {
      draft.assignee = assignee;
      draft.say(
          TimelineEntry.Kind.ASSIGNED,
          action.by(),
          words(action, assignee == null ? "Unassigned" : "To " + assignee));
    }
  }

  private static void setPriority(TicketDraft draft, TicketAction action) {
    var priority = Objects.requireNonNull(action.wanted().priority());
    if (draft.priority != priority || draft.prioritySetBy == null) {
      draft.say(
          TimelineEntry.Kind.PRIORITY,
          action.by(),
          words(action, "Priority " + draft.priority + " → " + priority + " by hand"));
      draft.priority = priority;
      draft.prioritySetBy = action.by();
    }
  }

  private static void setTeam(TicketDraft draft, TicketAction action) {
    String team = Objects.requireNonNull(action.wanted().name());
    if (!draft.team.equals(team) || draft.teamSetBy == null) {
      draft.say(
          TimelineEntry.Kind.TEAM, action.by(), words(action, "Team set to " + team + " by hand"));
      draft.team = team;
      draft.teamSetBy = action.by();
      StateMoves.retriage(draft);
    }
  }

  private static void setService(TicketDraft draft, TicketAction action) {
    String service = Objects.requireNonNull(action.wanted().name());
    if (!draft.service.equals(service)) {
      draft.say(
          TimelineEntry.Kind.SERVICE,
          action.by(),
          words(action, "Service set to " + service + " by hand"));
      draft.service = service;
    }
  }
}
