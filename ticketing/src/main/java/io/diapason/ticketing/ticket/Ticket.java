package io.diapason.ticketing.ticket;

import io.diapason.ticketing.attachment.Attachment;
import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditTrail;
import io.diapason.ticketing.escalation.Escalation;
import io.diapason.ticketing.sla.SlaStanding;
import io.diapason.ticketing.sla.SlaState;
import io.diapason.ticketing.sla.Stretch;
import io.diapason.ticketing.tracker.Face;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The work on one incident, as one document: its state, its story, what is still to be done and
 * when it is to be looked at again. Components that later releases add are normalised here, never
 * demanded, so that an old document still reads.
 *
 * @param tenant whose estate
 * @param id derived from the incident
 * @param incidentId what the work is about
 * @param state where the work stands
 * @param priority how soon somebody must work on it
 * @param team whose it is; empty when nobody is known
 * @param assignee the person who has it; null for none
 * @param title one line, follows the incident
 * @param openedAt when the ticket was first opened
 * @param updatedAt when anything that people can see last changed
 * @param resolvedAt when it was last resolved; null while it is active
 * @param timeline what happened, oldest first, the newest {@value #TIMELINE_CAP}
 * @param timelineCount how many entries there have ever been
 * @param intents what is still to be done in the world
 * @param nextWakeAt when the policy must look at it again; null for never
 * @param escalation how far it was escalated
 * @param incidentVersion the newest snapshot that was taken in
 * @param incidentStatus where the incident stood in that snapshot
 * @param prioritySetBy the person whose priority stands against the engine's; null for none
 * @param teamSetBy the person whose team stands against the engine's; null for none
 * @param mergedInto the elder ticket that carries the work on; null unless merged
 * @param openings how often it was opened, reopenings included, from 1
 * @param appliedKeys the callers' keys of the newest actions
 * @param service the CI that the work is about; empty when none is known
 * @param sla what its clocks go by, and what was told of them
 * @param mirrors its copies in trackers
 * @param trail the end of the audit log's chain on it
 * @param assessment how people weigh it
 * @param ties whom and what it has to do with
 * @param attachments files beside it, oldest first
 * @param version from 1, one up whenever people can see a difference
 */
public record Ticket(
    String tenant,
    TicketId id,
    IncidentId incidentId,
    TicketState state,
    Priority priority,
    String team,
    @Nullable String assignee,
    String title,
    Instant openedAt,
    Instant updatedAt,
    @Nullable Instant resolvedAt,
    List<TimelineEntry> timeline,
    long timelineCount,
    List<TicketIntent> intents,
    @Nullable Instant nextWakeAt,
    Escalation escalation,
    long incidentVersion,
    IncidentStatus incidentStatus,
    @Nullable String prioritySetBy,
    @Nullable String teamSetBy,
    @Nullable TicketId mergedInto,
    int openings,
    List<String> appliedKeys,
    String service,
    SlaState sla,
    List<Mirror> mirrors,
    AuditTrail trail,
    Assessment assessment,
    Ties ties,
    List<Attachment> attachments,
    long version) {

  /** How many entries of the timeline a document keeps. */
  public static final int TIMELINE_CAP = 200;

  /** Whoever acted has this long to hand over what followed, before a worker does. */
  private static final long LEFTOVER_SECONDS = 5;

  public Ticket {
    timeline = timeline == null ? List.of() : List.copyOf(timeline);
    intents = intents == null ? List.of() : List.copyOf(intents);
    appliedKeys = appliedKeys == null ? List.of() : List.copyOf(appliedKeys);
    openings = Math.max(1, openings);
    mirrors = mirrors == null ? List.of() : List.copyOf(mirrors);
    service = Objects.requireNonNullElse(service, "");
    trail = Objects.requireNonNullElse(trail, AuditTrail.EMPTY);
    assessment = Objects.requireNonNullElse(assessment, Assessment.NONE);
    ties = Objects.requireNonNullElse(ties, Ties.NONE);
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    // A document from before there were clocks counts as having been so since it was opened.
    sla =
        sla == null || sla.stretches().isEmpty()
            ? SlaState.since(new Stretch(openedAt, state.clocks(), priority, team, service, 0))
            : sla;
  }

  /** Where the store keeps it. */
  public TicketKey key() {
    return new TicketKey(tenant, id);
  }

  /** Its copy in a tracker; null when there is none. */
  public @Nullable Mirror mirror(String tracker) {
    return mirrors.stream().filter(m -> m.tracker().equals(tracker)).findFirst().orElse(null);
  }

  /** What its copies are to show. */
  public Face face() {
    return new Face(title, state.shown(), priority, assignee);
  }

  /** The trackers in which something is to be done for it. */
  public List<String> busyTrackers() {
    return mirrors.stream()
        .filter(mirror -> mirror.effort().availableAt() != null)
        .map(Mirror::tracker)
        .toList();
  }

  /** When a worker must next look after one of its copies; null for never. */
  public @Nullable Instant mirrorsDueAt() {
    return mirrors.stream()
        .map(mirror -> mirror.effort().availableAt())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** When somebody took notice since the escalation began; the other moment when nobody did. */
  Instant noticedAt(Instant now) {
    return sla.stretches().stream()
        .filter(stretch -> stretch.kind() != Stretch.Kind.WAITING)
        .map(Stretch::from)
        .filter(from -> !from.isBefore(escalation.since()))
        .findFirst()
        .orElse(now);
  }

  /** Whether any of its clocks stood so at the last write. */
  public boolean hasClock(SlaStanding.State wanted) {
    return sla.standings().stream().anyMatch(standing -> standing.state() == wanted);
  }

  /** When the first of its running clocks runs out; null when none does. */
  public @Nullable Instant breachAt() {
    return sla.standings().stream()
        .filter(standing -> standing.state() == SlaStanding.State.RUNNING)
        .map(SlaStanding::dueAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * From when on a worker may take one of its intents. People hear of things in their order: while
   * an earlier intent is in a worker's hands, which may have died, all later ones wait; while one
   * waits for another try, those for the same people by the same channel do.
   */
  public Instant availableAt(TicketIntent intent) {
    Instant available = intent.availableAt();
    for (TicketIntent earlier : intents) {
      if (earlier.key().equals(intent.key())) {
        break;
      }
      if (earlier.isBefore(intent) && earlier.availableAt().isAfter(available)) {
        available = earlier.availableAt();
      }
    }
    return available;
  }

  /** When a worker must next look at it, for its own sake or for an intent; null for never. */
  public @Nullable Instant dueAt() {
    Instant due = nextWakeAt;
    for (TicketIntent intent : intents) {
      Instant at = availableAt(intent);
      due = due == null || at.isBefore(due) ? at : due;
    }
    Instant left = leftoverAt();
    return left != null && (due == null || left.isBefore(due)) ? left : due;
  }

  /**
   * When a worker must hand over what whoever acted should have handed over at once; null for
   * never.
   */
  public @Nullable Instant leftoverAt() {
    AuditEntry oldest = trail.oldest();
    if (oldest != null) {
      return oldest.at().plusSeconds(LEFTOVER_SECONDS);
    }
    return ties.owed() == null ? null : updatedAt.plusSeconds(LEFTOVER_SECONDS);
  }
}
