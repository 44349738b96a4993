package io.diapason.ticketing.ticket;

import io.diapason.ticketing.audit.Via;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.tracker.Errand;
import io.diapason.ticketing.tracker.ForeignComment;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.MirrorRules;
import io.diapason.ticketing.tracker.Reading;
import io.diapason.ticketing.tracker.Report;
import io.diapason.ticketing.tracker.WorkState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What workers tell of a ticket's copies, and what people do in them. */
record MirrorTalk(TicketRules rules) {

  private static final int LONGEST = 4_000;

  @Nullable Errand errand(Ticket ticket, String tracker, Instant now) {
    Mirror mirror = ticket.mirror(tracker);
    boolean merged = ticket.state() == TicketState.MERGED;
    return mirror == null ? null : rules.trackers().next(mirror, ticket.face(), merged, now);
  }

  Decision onClaim(Ticket ticket, Claim claim, Instant now) {
    Mirror mirror = ticket.mirror(claim.intentKey());
    MirrorRule rule = rules.trackers().rule(claim.intentKey());
    Instant free = mirror == null || rule == null ? null : mirror.effort().availableAt();
    if (free == null || now.isBefore(free)) {
      return Decision.refused(
          ticket, "Expected the copy in " + claim.intentKey() + " to be free and due");
    }
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    Mirror present = Objects.requireNonNull(mirror);
    draft.put(
        new MirrorRules(Objects.requireNonNull(rule))
            .claimed(present, ticket.face(), claim.owner(), claim.until()));
    return draft.decide();
  }

  Decision onReport(Ticket ticket, String tracker, Report report, Instant now) {
    Mirror mirror = ticket.mirror(tracker);
    MirrorRule rule = rules.trackers().rule(tracker);
    if (mirror == null || rule == null) {
      return Decision.unchanged(ticket);
    }
    TicketDraft draft = new TicketDraft(ticket, now, rules);
    draft.via = tracker;
    MirrorRules memory = new MirrorRules(rule);
    if (report instanceof Report.Adopted adopted) {
      adopt(draft, memory, mirror, adopted);
    } else if (report instanceof Report.Seen seen) {
      takeIn(draft, memory, mirror, seen);
    } else if (report instanceof Report.Failed failed) {
      fail(draft, memory, mirror, failed);
    } else if (report instanceof Report.Finished finished) {
      draft.put(memory.finished(mirror, finished));
    } else if (report instanceof Report.Strayed strayed) {
      draft.put(memory.strayed(mirror, strayed));
    } else {
      draft.put(memory.done(mirror, report, now));
    }
    return draft.decide();
  }

  private static void adopt(
      TicketDraft draft, MirrorRules memory, Mirror mirror, Report.Adopted report) {
    if (mirror.externalId() == null) {
      draft.say(
          TimelineEntry.Kind.MIRRORED,
          TicketPolicy.ENGINE,
          (report.opened() == null ? "Found in " : "Opened in ")
              + mirror.tracker()
              + " as "
              + report.id());
    }
    draft.put(memory.adopted(mirror, report, draft.now));
  }

  private static void fail(
      TicketDraft draft, MirrorRules memory, Mirror mirror, Report.Failed report) {
    Mirror after = memory.failed(mirror, report.outage(), draft.now);
    draft.put(after);
    String what = mirror.tracker() + ": " + after.effort().error();
    if (after.effort().gaveUp()) {
      draft.say(TimelineEntry.Kind.MIRROR_FAILED, TicketPolicy.ENGINE, "Gave up on " + what);
    } else if (mirror.effort().reason() == null) {
      // One line for the first failure; those that follow are seen in the copy itself.
      draft.say(TimelineEntry.Kind.MIRROR_RETRY, TicketPolicy.ENGINE, "Trying again with " + what);
    }
  }

  private void takeIn(TicketDraft draft, MirrorRules memory, Mirror mirror, Report.Seen report) {
    if (mirror.externalId() == null) {
      // The opening copy shows itself before the worker's answer came: the worker adopts it.
      return;
    }
    Reading reading = memory.seen(mirror, report.foreign());
    for (ForeignComment comment : reading.comments()) {
      String text = comment.text().strip();
      String kept = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
      act(draft, TicketAction.of(TicketAction.Kind.COMMENT, comment.by(), kept));
    }
    if (draft.state != TicketState.MERGED) {
      move(draft, reading);
      set(draft, reading);
    }
    draft.put(memory.agreed(reading, draft.face()));
  }

  private void act(TicketDraft draft, TicketAction action) {
    String place = Objects.requireNonNullElse(draft.via, "");
    new ActionRules(rules).perform(draft, action.through(Via.TRACKER, place));
  }

  private void set(TicketDraft draft, Reading reading) {
    String where = "in " + draft.via;
    if (reading.priority() != null && reading.priority() != draft.priority) {
      act(
          draft,
          TicketAction.of(TicketAction.Kind.SET_PRIORITY, reading.by(), where)
              .wanting(Wanted.of(reading.priority())));
    }
    String assignee = reading.assignee();
    if (assignee != null) {
      String person = assignee.isEmpty() ? null : assignee;
      act(
          draft,
          TicketAction.of(TicketAction.Kind.ASSIGN, reading.by(), where)
              .wanting(Wanted.of(person)));
    }
  }

  /** A copy that was over and is not any more reopens ours; any other move finds ours active. */
  private void move(TicketDraft draft, Reading reading) {
    WorkState state = reading.state();
    if (state == null) {
      return;
    }
    if (!draft.state.isActive() && reading.isReopened()) {
      act(draft, move(TicketAction.Kind.REOPEN, reading, draft));
    }
    TicketAction.Kind kind =
        switch (state) {
          case NEW -> null;
          case ACKNOWLEDGED -> TicketAction.Kind.ACKNOWLEDGE;
          case IN_PROGRESS -> TicketAction.Kind.START;
          case ON_HOLD -> TicketAction.Kind.HOLD;
          case RESOLVED -> TicketAction.Kind.RESOLVE;
          case CLOSED -> TicketAction.Kind.CLOSE;
        };
    if (kind != null && (draft.state.isActive() || !state.isActive())) {
      act(draft, move(kind, reading, draft));
    }
  }

  private static TicketAction move(TicketAction.Kind kind, Reading reading, TicketDraft draft) {
    return TicketAction.of(kind, reading.by(), "in " + draft.via);
  }
}
