package io.diapason.ticketing.ticket;

import io.diapason.ticketing.attachment.Attachment;
import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditResult;
import io.diapason.ticketing.audit.AuditSubject;
import io.diapason.ticketing.audit.AuditTrail;
import io.diapason.ticketing.audit.Difference;
import io.diapason.ticketing.escalation.Escalation;
import io.diapason.ticketing.escalation.EscalationRoute;
import io.diapason.ticketing.sla.SlaDecision;
import io.diapason.ticketing.sla.Stretch;
import io.diapason.ticketing.tracker.Face;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ticket under the policy's pen, never seen outside one decision. Whatever people can see is also
 * said on the timeline, so a draft that said something is a new version.
 */
final class TicketDraft {

  private static final int KEY_CAP = 32;

  final Ticket before;
  final Instant now;
  final TicketRules rules;
  TicketState state;
  Priority priority;
  String team;
  @Nullable String assignee;
  String service;
  String title;
  @Nullable Instant resolvedAt;
  Escalation escalation;
  long incidentVersion;
  IncidentStatus incidentStatus;
  @Nullable String prioritySetBy;
  @Nullable String teamSetBy;
  @Nullable TicketId mergedInto;
  Assessment assessment;
  Ties ties;
  int openings;
  final List<TicketIntent> intents;
  final List<Attachment> attachments;

  /** The tracker in which people did what is being decided; null when they did it here. */
  @Nullable String via;

  /** Through whom people hear of it. */
  final Tellings tellings = new Tellings(this);

  private AuditTrail trail;
  private final List<Mirror> mirrors;
  private final List<TimelineEntry> timeline;
  private final List<String> appliedKeys;
  private long said;

  TicketDraft(Ticket ticket, Instant now, TicketRules rules) {
    before = ticket;
    this.now = now;
    this.rules = rules;
    state = ticket.state();
    priority = ticket.priority();
    team = ticket.team();
    assignee = ticket.assignee();
    title = ticket.title();
    service = ticket.service();
    resolvedAt = ticket.resolvedAt();
    escalation = ticket.escalation();
    incidentVersion = ticket.incidentVersion();
    incidentStatus = ticket.incidentStatus();
    prioritySetBy = ticket.prioritySetBy();
    teamSetBy = ticket.teamSetBy();
    mergedInto = ticket.mergedInto();
    openings = ticket.openings();
    intents = new ArrayList<>(ticket.intents());
    trail = ticket.trail();
    assessment = ticket.assessment();
    ties = ticket.ties();
    attachments = new ArrayList<>(ticket.attachments());
    mirrors = new ArrayList<>(ticket.mirrors());
    timeline = new ArrayList<>(ticket.timeline());
    appliedKeys = new ArrayList<>(ticket.appliedKeys());
  }

  void say(TimelineEntry.Kind kind, String by, String text) {
    timeline.add(new TimelineEntry(now, kind, by, text));
    said++;
  }

  /** What people can see of it, and how much was done. */
  Standing standing() {
    Map<String, String> fields = new HashMap<>();
    fields.put("state", state.name());
    fields.put("priority", priority.name());
    fields.put("team", team);
    fields.put("service", service);
    fields.put("assignee", assignee == null ? "" : assignee);
    fields.put("impact", assessment.impact() == null ? "" : assessment.impact().name());
    fields.put("urgency", assessment.urgency() == null ? "" : assessment.urgency().name());
    fields.put("watchers", ties.watcherWords());
    fields.put("links", ties.linkWords());
    fields.put("parent", ties.parent() == null ? "" : ties.parent().value());
    fields.put(
        "attachments",
        attachments.stream().map(Attachment::name).collect(Collectors.joining(", ")));
    return new Standing(fields, said, List.copyOf(mirrors));
  }

  /** How many entries its timeline has had by now. */
  long told() {
    return before.timelineCount() + said;
  }

  /** Writes down for good what somebody did. */
  void note(TicketAction action, List<Difference> changes) {
    AuditEntry.Deed deed =
        new AuditEntry.Deed(action.kind().word(), action.actor(), AuditResult.done(changes));
    AuditSubject subject = AuditSubject.ticket(before.id().value());
    trail = trail.adding(AuditEntry.loose(before.tenant(), subject, now, deed));
  }

  /** The log has all entries up to a number. */
  void noted(long number) {
    trail = trail.saidUpTo(number);
  }

  void applied(String key) {
    appliedKeys.add(key);
    if (appliedKeys.size() > KEY_CAP) {
      appliedKeys.remove(0);
    }
  }

  /** Its children are to hear that it ended. */
  void owe(Actor actor) {
    if (!ties.children().isEmpty()) {
      ties = ties.owing(new Ties.Ending(ties.children(), actor, openings));
    }
  }

  /** Lets the clocks follow, and tells what they say. */
  private SlaDecision follow() {
    Stretch standing = new Stretch(now, state.clocks(), priority, team, service, 0);
    SlaDecision decision = rules.sla().after(before.sla(), standing, now);
    if (state == TicketState.MERGED) {
      return decision.withoutClocks();
    }
    for (SlaDecision.News news : decision.news()) {
      boolean breach = news.mark().tellsOfBreach();
      say(
          breach ? TimelineEntry.Kind.SLA_BREACHED : TimelineEntry.Kind.SLA_WARNED,
          TicketPolicy.ENGINE,
          news.text());
      tellings.ofClock(
          breach ? TicketIntent.Kind.SLA_BREACHED : TicketIntent.Kind.SLA_WARNED, news);
    }
    return decision;
  }

  /** When the escalation next has something to do; null for never. */
  @Nullable Instant escalatesAt() {
    if (state.isUnacknowledged()) {
      return escalation.nextAt();
    }
    return state == TicketState.ACKNOWLEDGED ? escalation.lapsesAt() : null;
  }

  /** What its copies are to show. */
  Face face() {
    return new Face(title, state.shown(), priority, assignee);
  }

  void put(Mirror mirror) {
    mirrors.replaceAll(m -> m.tracker().equals(mirror.tracker()) ? mirror : m);
  }

  /** What was said in this decision, for those who keep a copy. */
  private List<TimelineEntry> news() {
    return timeline.subList(timeline.size() - (int) said, timeline.size());
  }

  /** What the rules of escalation know of it. */
  EscalationRoute.Subject subject() {
    return new EscalationRoute.Subject(before.id().value(), priority, team, service);
  }

  private @Nullable Instant wakeAt(SlaDecision sla) {
    Instant escalates = escalatesAt();
    Instant clocks = sla.wakeAt();
    if (escalates == null || clocks == null) {
      return escalates == null ? clocks : escalates;
    }
    return escalates.isBefore(clocks) ? escalates : clocks;
  }

  Decision decide() {
    SlaDecision sla = follow();
    List<Mirror> followed = new Mirroring(rules.trackers()).follow(this, mirrors, news());
    boolean visible = said > 0;
    int surplus = Math.max(0, timeline.size() - Ticket.TIMELINE_CAP);
    Ticket after =
        new Ticket(
            before.tenant(),
            before.id(),
            before.incidentId(),
            state,
            priority,
            team,
            assignee,
            title,
            before.openedAt(),
            visible ? now : before.updatedAt(),
            resolvedAt,
            timeline.subList(surplus, timeline.size()),
            before.timelineCount() + said,
            intents,
            wakeAt(sla),
            escalation,
            incidentVersion,
            incidentStatus,
            prioritySetBy,
            teamSetBy,
            mergedInto,
            openings,
            appliedKeys,
            service,
            sla.state(),
            followed,
            trail,
            assessment,
            ties,
            attachments,
            before.version() + (visible ? 1 : 0));
    return after.equals(before) ? Decision.unchanged(before) : Decision.changed(after);
  }
}
