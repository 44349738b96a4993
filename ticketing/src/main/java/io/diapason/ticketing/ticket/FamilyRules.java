package io.diapason.ticketing.ticket;

import io.diapason.ticketing.audit.Actor;
import io.diapason.ticketing.ticket.Ties.Ending;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;

/**
 * What parents and children hear of each other. The one who ends a parent ends its children; what
 * the engine ends does not, because each child still has alerts of its own.
 */
record FamilyRules(TicketRules rules) {

  /** A ticket becomes a child of this one, or is none any more. */
  Decision onChild(Ticket parent, TicketId child, boolean isChild, Instant now) {
    boolean known = parent.ties().children().contains(child);
    if (isChild && !known && parent.state() == TicketState.MERGED) {
      return Decision.refused(
          parent,
          "Expected a ticket of its own as parent, but "
              + parent.id()
              + " was merged into "
              + parent.mergedInto());
    }
    if (isChild && !known && parent.ties().children().size() >= Ties.MOST_CHILDREN) {
      return Decision.refused(
          parent,
          "Expected at most " + Ties.MOST_CHILDREN + " children, but there are as many already");
    }
    TicketDraft draft = new TicketDraft(parent, now, rules);
    if (isChild != known) {
      draft.ties = draft.ties.above(child, isChild);
      draft.say(
          TimelineEntry.Kind.LINKED,
          TicketPolicy.ENGINE,
          child + (isChild ? " is part of it" : " is no longer part of it"));
    }
    return draft.decide();
  }

  /** Its parent ended. */
  Decision onParentEnded(Ticket child, TicketId parent, Ending ending, Instant now) {
    String key = "parent " + parent + ":" + ending.opening();
    if (!parent.equals(child.ties().parent())
        || !child.state().isActive()
        || child.appliedKeys().contains(key)) {
      return Decision.unchanged(child);
    }
    TicketDraft draft = new TicketDraft(child, now, rules);
    draft.applied(key);
    Actor actor = ending.actor();
    if (actor.by().equals(TicketPolicy.ENGINE)) {
      draft.say(
          TimelineEntry.Kind.LINKED,
          TicketPolicy.ENGINE,
          "Its parent " + parent + " was resolved; this one ends with its own alerts");
    } else {
      String text = actor.text().isEmpty() ? "" : ": " + actor.text();
      Actor same = new Actor(actor.by(), actor.via(), actor.place(), "with " + parent + text);
      new ActionRules(rules)
          .perform(
              draft,
              new TicketAction(TicketAction.Kind.RESOLVE, same, TicketAction.Wanted.NOTHING, null));
    }
    return draft.decide();
  }

  /** Its children have heard of an end. */
  Decision onChildrenTold(Ticket parent, Ending ending, Instant now) {
    TicketDraft draft = new TicketDraft(parent, now, rules);
    if (ending.equals(draft.ties.owed())) {
      draft.ties = draft.ties.owing(null);
    }
    return draft.decide();
  }
}
