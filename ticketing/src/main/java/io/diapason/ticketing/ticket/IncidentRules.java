package io.diapason.ticketing.ticket;

import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.AuditTrail;
import io.diapason.ticketing.escalation.EscalationRoute.Subject;
import io.diapason.ticketing.sla.SlaState;
import io.diapason.ticketing.sla.Stretch;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;

/** What an incident's snapshots do to its ticket. */
record IncidentRules(TicketRules rules) {

  Decision onFirst(IncidentSnapshot snapshot, Instant now) {
    return needsPeople(snapshot) ? open(snapshot, now) : Decision.none();
  }

  Decision onNext(Ticket ticket, IncidentSnapshot snapshot, Instant now) {
    if (snapshot.version() <= ticket.incidentVersion()) {
      return Decision.unchanged(ticket);
    }
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    draft.incidentVersion = snapshot.version();
    draft.incidentStatus = snapshot.status();
    if (ticket.state() == TicketState.MERGED) {
      return draft.decide();
    }
    draft.title = snapshot.title();
    if (isOngoing(snapshot.status())) {
      // The last version says how bad it all was, which is no reason to hurry any more.
      adopt(draft, snapshot);
    }
    move(draft, snapshot);
    return draft.decide();
  }

  private boolean needsPeople(IncidentSnapshot snapshot) {
    return isOngoing(snapshot.status()) && !rules.openAt().isMoreUrgentThan(snapshot.priority());
  }

  private static boolean isOngoing(IncidentStatus status) {
    return switch (status) {
      case OPEN, SETTLED -> true;
      case CLOSED, MERGED -> false;
    };
  }

  private Decision open(IncidentSnapshot snapshot, Instant now) {
    TicketDraft draft = new TicketDraft(blank(snapshot, now), now, rules);
    String why = snapshot.priority() + " incident: " + snapshot.title();
    draft.say(TimelineEntry.Kind.OPENED, TicketPolicy.ENGINE, "Opened for " + why);
    draft.tellings.intend(TicketIntent.Kind.OPENED, why);
    return draft.decide();
  }

  private Ticket blank(IncidentSnapshot snapshot, Instant now) {
    TicketState state = snapshot.team().isEmpty() ? TicketState.NEW : TicketState.TRIAGED;
    String service = serviceOf(snapshot);
    TicketId id = TicketId.of(snapshot.tenant(), snapshot.id());
    Subject subject = new Subject(id.value(), snapshot.priority(), snapshot.team(), service);
    return new Ticket(
        snapshot.tenant(),
        id,
        snapshot.id(),
        state,
        snapshot.priority(),
        snapshot.team(),
        null,
        snapshot.title(),
        now,
        now,
        null,
        List.of(),
        0,
        List.of(),
        null,
        rules.escalation().begin(subject, now, 0),
        snapshot.version(),
        snapshot.status(),
        null,
        null,
        null,
        1,
        List.of(),
        service,
        SlaState.since(
            new Stretch(now, state.clocks(), snapshot.priority(), snapshot.team(), service, 0)),
        List.of(),
        AuditTrail.EMPTY,
        Assessment.NONE,
        Ties.NONE,
        List.of(),
        0);
  }

  /** The CI that is most likely the cause, or else the first that broke. */
  private static String serviceOf(IncidentSnapshot snapshot) {
    for (Cause cause : snapshot.causes()) {
      if (cause.ci() != null) {
        return cause.ci();
      }
    }
    return snapshot.alerts().isEmpty() ? "" : snapshot.alerts().get(0).ci();
  }

  /** Takes over the engine's priority and team where no person has set their own. */
  private static void adopt(TicketDraft draft, IncidentSnapshot snapshot) {
    if (!isByHand(draft) && draft.priority != snapshot.priority()) {
      draft.say(
          TimelineEntry.Kind.PRIORITY,
          TicketPolicy.ENGINE,
          "Priority " + draft.priority + " → " + snapshot.priority());
      draft.priority = snapshot.priority();
    }
    if (draft.teamSetBy == null && !draft.team.equals(snapshot.team())) {
      draft.say(
          TimelineEntry.Kind.TEAM,
          TicketPolicy.ENGINE,
          "Team " + named(draft.team) + " → " + named(snapshot.team()));
      draft.team = snapshot.team();
      StateMoves.retriage(draft);
    }
  }

  private static boolean isByHand(TicketDraft draft) {
    return draft.prioritySetBy != null || draft.assessment.givesPriority();
  }

  private static String named(String team) {
    return team.isEmpty() ? "nobody" : team;
  }

  private void move(TicketDraft draft, IncidentSnapshot snapshot) {
    switch (snapshot.status()) {
      case MERGED -> merge(draft, snapshot);
      case CLOSED -> {
        if (isOngoing(draft.before.incidentStatus()) && draft.state.isActive()) {
          String why = "Every alert of the incident has resolved";
          StateMoves.resolve(draft, TicketPolicy.ENGINE, why);
          draft.owe(Actor.byApi(TicketPolicy.ENGINE, why));
        }
      }
      case OPEN, SETTLED -> {
        // Only what the engine closed reopens: a person's "resolved" stands while alerts fade out.
        boolean cameBack = draft.before.incidentStatus() == IncidentStatus.CLOSED;
        if (cameBack && !draft.state.isActive()) {
          StateMoves.reopen(draft, TicketPolicy.ENGINE, "The incident came back");
        }
      }
    }
  }

  private static void merge(TicketDraft draft, IncidentSnapshot snapshot) {
    IncidentId elder = snapshot.mergedInto();
    draft.state = TicketState.MERGED;
    draft.mergedInto = elder == null ? null : TicketId.of(snapshot.tenant(), elder);
    draft.say(
        TimelineEntry.Kind.MERGED,
        TicketPolicy.ENGINE,
        "Merged into " + draft.mergedInto + ", the ticket of incident " + elder);
    draft.tellings.cancel(
        "the elder ticket carries the work on",
        TicketIntent.Kind.OPENED,
        TicketIntent.Kind.ESCALATED,
        TicketIntent.Kind.REOPENED,
        TicketIntent.Kind.SLA_WARNED,
        TicketIntent.Kind.SLA_BREACHED);
  }
}
