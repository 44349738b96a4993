package io.diapason.ticketing.ticket;

import io.diapason.ticketing.escalation.EscalationAudit;
import io.diapason.ticketing.sla.SlaClock;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.tracker.Errand;
import io.diapason.ticketing.tracker.Report;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules on tickets: from a ticket and what happened to the ticket as it is to be. Pure; time
 * arrives with the input, and the same input twice changes nothing the second time.
 */
public final class TicketPolicy {

  /** Who speaks on the timeline when it was the engine. */
  public static final String ENGINE = "engine";

  private final IncidentRules incidents;
  private final ActionRules actions;
  private final IntentRules intents;
  private final MirrorTalk mirrors;
  private final FamilyRules family;
  private final SlaPolicy sla;

  public TicketPolicy(TicketRules rules) {
    incidents = new IncidentRules(rules);
    actions = new ActionRules(rules);
    intents = new IntentRules(rules);
    mirrors = new MirrorTalk(rules);
    family = new FamilyRules(rules);
    sla = rules.sla();
  }

  /** Takes in what the engine says of the incident; older snapshots change nothing. */
  public Decision onIncident(@Nullable Ticket ticket, IncidentSnapshot snapshot, Instant now) {
    return ticket == null
        ? incidents.onFirst(snapshot, now)
        : incidents.onNext(ticket, snapshot, now);
  }

  /** Does what somebody asks for, or says why not. */
  public Decision onAction(Ticket ticket, TicketAction action, Instant now) {
    return actions.onAction(ticket, action, now);
  }

  /** Where the clocks of a ticket stand at a moment; none where nothing is promised. */
  public List<SlaClock> clocks(Ticket ticket, Instant now) {
    return ticket.state() == TicketState.MERGED ? List.of() : sla.clocks(ticket.sla(), now);
  }

  /**
   * Whether each step of the escalation that was due was taken, once and in order; what is wrong
   * when not. Goes by the policy and by what happened, not by how far the escalation says it is.
   */
  public List<String> audit(Ticket ticket, Duration grace, Instant now) {
    return new EscalationAudit(grace).findings(ticket.escalation(), ticket.noticedAt(now));
  }

  /**
   * Takes the escalation step that is due, tells what the clocks say, and gives up what was tried
   * in vain too often.
   */
  public Decision onWake(Ticket ticket, Instant now) {
    return intents.onWake(ticket, now);
  }

  /** Takes one intent for a worker; refused when another has it or it is not due. */
  public Decision onClaim(Ticket ticket, Claim claim, Instant now) {
    return intents.onClaim(ticket, claim, now);
  }

  /** What is to be done next in a tracker; null for nothing. */
  public @Nullable Errand errand(Ticket ticket, String tracker, Instant now) {
    return mirrors.errand(ticket, tracker, now);
  }

  /**
   * Takes a ticket's copy in one tracker for a worker; refused when another has it or nothing is
   * due.
   *
   * @param claim the tracker, in the place of an intent's key
   */
  public Decision onMirrorClaim(Ticket ticket, Claim claim, Instant now) {
    return mirrors.onClaim(ticket, claim, now);
  }

  /** Takes in what came of the work in a tracker, and what people did there. */
  public Decision onMirrorReport(Ticket ticket, String tracker, Report report, Instant now) {
    return mirrors.onReport(ticket, tracker, report, now);
  }

  /** Takes in that the audit log has all entries up to a number. */
  public Decision onNoted(Ticket ticket, long number, Instant now) {
    return actions.onNoted(ticket, number, now);
  }

  /** A ticket becomes a child of this one, or is none any more. */
  public Decision onChild(Ticket parent, TicketId child, boolean isChild, Instant now) {
    return family.onChild(parent, child, isChild, now);
  }

  /** Takes in that its parent ended. */
  public Decision onParentEnded(Ticket child, TicketId parent, Ties.Ending ending, Instant now) {
    return family.onParentEnded(child, parent, ending, now);
  }

  /** Takes in that all its children have heard of an end. */
  public Decision onChildrenTold(Ticket parent, Ties.Ending ending, Instant now) {
    return family.onChildrenTold(parent, ending, now);
  }

  /** Takes in what came of an intent. */
  public Decision onOutcome(Ticket ticket, String intentKey, Outcome outcome, Instant now) {
    return intents.onOutcome(ticket, intentKey, outcome, now);
  }
}
