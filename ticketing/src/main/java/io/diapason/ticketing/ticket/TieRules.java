package io.diapason.ticketing.ticket;

import io.diapason.ticketing.attachment.Attachment;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.ticket.TicketAction.Kind;
import io.diapason.vocabulary.TicketId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who watches a ticket, what it is linked to, and what lies beside it. */
record TieRules(TicketRules rules) {

  /** Why an action cannot be done; null when it can. */
  @Nullable String refusal(Ticket ticket, TicketAction action) {
    Ties ties = ticket.ties();
    Kind kind = action.kind();
    if (kind == Kind.WATCH) {
      return watching(ties, Objects.requireNonNull(action.wanted().name()));
    }
    if (kind == Kind.LINK) {
      TicketLink link = Objects.requireNonNull(action.wanted().link());
      return link.target().equals(ticket.id().value())
          ? "Expected something else to link to, but it is the ticket itself"
          : tooMany(ties.has(link) ? 0 : ties.links().size(), TicketLink.MOST, "links");
    }
    if (kind == Kind.ATTACH) {
      Attachment file = Objects.requireNonNull(action.wanted().attachment());
      return has(ticket, file)
          ? null
          : tooMany(ticket.attachments().size(), Attachment.MOST, "attachments");
    }
    return kind == Kind.SET_PARENT && ticket.id().value().equals(action.wanted().name())
        ? "Expected another ticket as parent, but it is the ticket itself"
        : null;
  }

  private @Nullable String watching(Ties ties, String person) {
    OnCallPlan people = rules.escalation().oncall();
    boolean known = people.people().isEmpty() || people.person(person).isPresent();
    if (!known) {
      return "Expected a known user to watch, but got '" + person + "'";
    }
    return tooMany(
        ties.watchers().contains(person) ? 0 : ties.watchers().size(),
        Ties.MOST_WATCHERS,
        "watchers");
  }

  private static @Nullable String tooMany(int count, int most, String what) {
    return count < most
        ? null
        : "Expected at most " + most + " " + what + ", but there are as many already";
  }

  private static boolean has(Ticket ticket, Attachment file) {
    return ticket.attachments().stream().anyMatch(one -> one.id().equals(file.id()));
  }

  void watch(TicketDraft draft, TicketAction action, boolean watches) {
    String person = Objects.requireNonNull(action.wanted().name());
    Ties after = draft.ties.watched(person, watches);
    if (!after.equals(draft.ties)) {
      draft.ties = after;
      draft.say(
          TimelineEntry.Kind.WATCHED,
          action.by(),
          ActionRules.words(action, person + (watches ? " watches" : " no longer watches")));
    }
  }

  void link(TicketDraft draft, TicketAction action, boolean linked) {
    TicketLink wanted = Objects.requireNonNull(action.wanted().link());
    if (draft.ties.has(wanted) != linked) {
      TicketLink link = new TicketLink(wanted.relation(), wanted.target(), action.by(), draft.now);
      draft.ties = draft.ties.linked(link, linked);
      draft.say(
          TimelineEntry.Kind.LINKED,
          action.by(),
          ActionRules.words(action, (linked ? "Linked: " : "No longer linked: ") + link.words()));
    }
  }

  void attach(TicketDraft draft, TicketAction action) {
    Attachment file = Objects.requireNonNull(action.wanted().attachment());
    if (!has(draft.before, file)) {
      draft.attachments.add(file);
      draft.say(
          TimelineEntry.Kind.ATTACHED,
          action.by(),
          ActionRules.words(action, "Attached " + file.name() + " (" + file.size() + " bytes)"));
    }
  }

  void setParent(TicketDraft draft, TicketAction action) {
    String name = action.wanted().name();
    TicketId parent = name == null ? null : new TicketId(name);
    if (!Objects.equals(parent, draft.ties.parent())) {
      draft.ties = draft.ties.below(parent);
      draft.say(
          TimelineEntry.Kind.LINKED,
          action.by(),
          ActionRules.words(action, parent == null ? "Part of none" : "Part of " + parent));
    }
  }
}
