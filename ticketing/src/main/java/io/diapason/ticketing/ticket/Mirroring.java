package io.diapason.ticketing.ticket;

import io.diapason.ticketing.tracker.Face;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.MirrorRules;
import io.diapason.ticketing.tracker.Remark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How the copies of a ticket follow every decision on it. */
record Mirroring(MirrorPlan plan) {

  /** What people who look at a copy want to know; the rest is our own bookkeeping. */
  private static final Set<TimelineEntry.Kind> TOLD =
      EnumSet.of(
          TimelineEntry.Kind.COMMENT,
          TimelineEntry.Kind.PRIORITY,
          TimelineEntry.Kind.TEAM,
          TimelineEntry.Kind.ASSIGNED,
          TimelineEntry.Kind.ACKNOWLEDGED,
          TimelineEntry.Kind.STARTED,
          TimelineEntry.Kind.HELD,
          TimelineEntry.Kind.SLA_BREACHED,
          TimelineEntry.Kind.RESOLVED,
          TimelineEntry.Kind.REOPENED,
          TimelineEntry.Kind.CLOSED,
          TimelineEntry.Kind.MERGED);

  /** The copies as they stand after a decision, with what each is to hear of it. */
  List<Mirror> follow(TicketDraft draft, List<Mirror> mirrors, List<TimelineEntry> news) {
    List<Mirror> followed = new ArrayList<>();
    boolean merged = draft.state == TicketState.MERGED;
    Face ours = draft.face();
    for (Mirror mirror : mirrors) {
      boolean isThere = mirror.externalId() != null || mirror.told() != null || mirror.doubted();
      // A copy that nobody has begun to open is not opened for a ticket that is gone.
      if (isThere || !merged) {
        List<Remark> remarks =
            mirror.tracker().equals(draft.via) ? List.of() : remarks(draft, news);
        Mirror told = remarks.isEmpty() ? mirror : mirror.saying(remarks);
        followed.add(plan.scheduled(told, ours, merged, draft.now));
      }
    }
    if (draft.state.isActive()) {
      plan.missing(followed, draft.priority, draft.team, draft.service)
          .forEach(tracker -> followed.add(Mirror.of(tracker, draft.now)));
    }
    return followed;
  }

  private static List<Remark> remarks(TicketDraft draft, List<TimelineEntry> news) {
    List<Remark> remarks = new ArrayList<>();
    long number = draft.before.timelineCount();
    for (TimelineEntry entry : news) {
      number++;
      if (TOLD.contains(entry.kind())) {
        remarks.add(new Remark(number, entry.at(), entry.by(), entry.text()));
      }
    }
    return remarks;
  }

  /** Lets copies begin anew that gave up, and opens those anew that are gone. */
  void anew(TicketDraft draft) {
    for (Mirror mirror : draft.before.mirrors()) {
      MirrorRule rule = plan.rule(mirror.tracker());
      if (rule != null && mirror.effort().reason() != null) {
        draft.put(new MirrorRules(rule).anew(mirror, draft.now));
      }
    }
  }
}
