package io.diapason.ticketing.ticket;

import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket under the policy's pen, never seen outside one decision. Whatever people can see is also
 * said on the timeline, so a draft that said something is a new version.
 */
final class TicketDraft {

  private static final int KEY_CAP = 32;

  final Ticket before;
  final Instant now;
  TicketState state;
  Priority priority;
  String team;
  @Nullable String assignee;
  String title;
  @Nullable Instant resolvedAt;
  Escalation escalation;
  long incidentVersion;
  IncidentStatus incidentStatus;
  @Nullable String prioritySetBy;
  @Nullable String teamSetBy;
  @Nullable TicketId mergedInto;
  int openings;
  final List<TicketIntent> intents;
  private final List<TimelineEntry> timeline;
  private final List<String> appliedKeys;
  private long said;

  TicketDraft(Ticket ticket, Instant now) {
    before = ticket;
    this.now = now;
    state = ticket.state();
    priority = ticket.priority();
    team = ticket.team();
    assignee = ticket.assignee();
    title = ticket.title();
    resolvedAt = ticket.resolvedAt();
    escalation = ticket.escalation();
    incidentVersion = ticket.incidentVersion();
    incidentStatus = ticket.incidentStatus();
    prioritySetBy = ticket.prioritySetBy();
    teamSetBy = ticket.teamSetBy();
    mergedInto = ticket.mergedInto();
    openings = ticket.openings();
    intents = new ArrayList<>(ticket.intents());
    timeline = new ArrayList<>(ticket.timeline());
    appliedKeys = new ArrayList<>(ticket.appliedKeys());
  }

  void say(TimelineEntry.Kind kind, String by, String text) {
    timeline.add(new TimelineEntry(now, kind, by, text));
    said++;
  }

  void applied(String key) {
    appliedKeys.add(key);
    if (appliedKeys.size() > KEY_CAP) {
      appliedKeys.remove(0);
    }
  }

  /** Plans to tell people, or says that they would have been told. */
  void intend(TicketIntent.Kind kind, String reason, TicketRules rules) {
    String key = before.id() + ":" + keyTail(kind);
    if (!rules.notifies()) {
      String what = kind.name().toLowerCase(java.util.Locale.ROOT);
      say(
          TimelineEntry.Kind.NOTIFY_SKIPPED,
          TicketPolicy.ENGINE,
          "Would have notified (" + what + "): no notifier is configured");
      return;
    }
    if (intents.stream().noneMatch(i -> i.key().equals(key))) {
      intents.add(new TicketIntent(key, kind, reason, 0, now, null, null, payload(kind, reason)));
    }
  }

  private String keyTail(TicketIntent.Kind kind) {
    return switch (kind) {
      case OPENED -> "opened:1";
      case RESOLVED -> "resolved:" + openings;
      case REOPENED -> "reopened:" + openings;
      case ESCALATED -> "escalated:" + escalation.told();
    };
  }

  private Notification payload(TicketIntent.Kind kind, String reason) {
    int level = kind == TicketIntent.Kind.ESCALATED ? escalation.level() : 0;
    return new Notification(
        before.tenant(),
        kind,
        before.id(),
        before.incidentId(),
        priority,
        team,
        title,
        level,
        reason,
        now);
  }

  /** Drops what no worker has begun and nobody needs to hear any more, visibly. */
  void cancel(String why, TicketIntent.Kind... kinds) {
    for (TicketIntent intent : List.copyOf(intents)) {
      if (List.of(kinds).contains(intent.kind()) && intent.leaseOwner() == null) {
        intents.remove(intent);
        say(
            TimelineEntry.Kind.NOTIFY_SKIPPED,
            TicketPolicy.ENGINE,
            "Did not notify (" + intent.key() + "): " + why);
      }
    }
  }

  Decision decide() {
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
            state.isUnacknowledged() ? escalation.nextAt() : null,
            escalation,
            incidentVersion,
            incidentStatus,
            prioritySetBy,
            teamSetBy,
            mergedInto,
            openings,
            appliedKeys,
            before.version() + (visible ? 1 : 0));
    return after.equals(before) ? Decision.unchanged(before) : Decision.changed(after);
  }
}
