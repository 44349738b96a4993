package io.diapason.ticketing.desk;

import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ticket part of another. Two documents change: first the parent takes the child, then the
 * child names its parent, so that a parent always knows whom its end concerns; a child that it
 * knows in vain is passed over.
 *
 * @param desk where tickets are changed
 * @param acting what does one ticket's part
 */
record Kinship(TicketDesk desk, Acting acting) {

  private static final int DEEPEST = 5;

  /** A wish for another parent. */
  record Step(TicketKey key, TicketAction action, @Nullable Long ifVersion) {

    @Nullable TicketKey parent() {
      String name = action.wanted().name();
      return name == null ? null : new TicketKey(key.tenant(), new TicketId(name));
    }

    Step withoutParent() {
      return new Step(key, action.withKey(null).wanting(Wanted.NOTHING), null);
    }
  }

  CompletionStage<ActionResult> act(Step step) {
    return desk.find(step.key)
        .thenCompose(
            child -> {
              TicketKey parent = step.parent();
              if (child == null || parent == null || parent.equals(step.key)) {
                return alone(step, child);
              }
              return lineage(parent, new ArrayList<>())
                  .thenCompose(above -> below(step, child, above));
            });
  }

  private CompletionStage<ActionResult> alone(Step step, @Nullable Ticket child) {
    return acting
        .plain(step.key, step.action, step.ifVersion)
        .thenCompose(result -> parted(child, step, result));
  }

  /** A ticket and all above it; ends where something is missing, goes in a circle, or is deep. */
  private CompletionStage<List<Ticket>> lineage(TicketKey key, List<Ticket> found) {
    return desk.find(key)
        .thenCompose(
            ticket -> {
              if (ticket == null || found.size() > DEEPEST) {
                return CompletableFuture.completedFuture(found);
              }
              found.add(ticket);
              TicketId parent = ticket.ties().parent();
              return parent == null
                  ? CompletableFuture.completedFuture(found)
                  : lineage(new TicketKey(key.tenant(), parent), found);
            });
  }

  private CompletionStage<ActionResult> below(Step step, Ticket child, List<Ticket> above) {
    TicketKey parent = Objects.requireNonNull(step.parent());
    String refusal = refusal(child, parent, above);
    if (refusal != null) {
      return acting.refuse(
          new ActionResult(ActionResult.Status.REFUSED, child, refusal), step.action, refusal);
    }
    return take(parent, child, true)
        .thenCompose(taken -> acting.plain(step.key, step.action, step.ifVersion))
        .thenCompose(result -> settled(step, child, result));
  }

  private @Nullable String refusal(Ticket child, TicketKey parent, List<Ticket> above) {
    if (above.isEmpty()) {
      return "Expected a ticket as parent, but there is no " + parent.id();
    }
    if (above.stream().anyMatch(ticket -> ticket.id().equals(child.id()))) {
      return "Expected no circle, but " + child.id() + " stands above " + parent.id();
    }
    return above.size() >= DEEPEST
        ? "Expected at most " + DEEPEST + " tickets one below the other, but there would be more"
        : desk.policy().onChild(above.get(0), child.id(), true, desk.now()).refusal();
  }

  private CompletionStage<@Nullable Ticket> take(TicketKey parent, Ticket child, boolean isChild) {
    return desk.change(
        parent, (ticket, now) -> desk.policy().onChild(ticket, child.id(), isChild, now));
  }

  private CompletionStage<ActionResult> settled(Step step, Ticket child, ActionResult result) {
    TicketKey parent = Objects.requireNonNull(step.parent());
    if (result.status() != ActionResult.Status.DONE) {
      boolean wasThere = parent.id().equals(child.ties().parent());
      return wasThere
          ? CompletableFuture.completedFuture(result)
          : take(parent, child, false).thenApply(left -> result);
    }
    return lineage(parent, new ArrayList<>())
        .thenCompose(
            above ->
                above.stream().anyMatch(ticket -> ticket.id().equals(child.id()))
                    ? undo(step, child)
                    : parted(child, step, result));
  }

  /** Somebody else closed a circle at the same moment. */
  private CompletionStage<ActionResult> undo(Step step, Ticket child) {
    Step back = step.withoutParent();
    String why = "Expected no circle, but another became one meanwhile; try again";
    return take(Objects.requireNonNull(step.parent()), child, false)
        .thenCompose(left -> acting.plain(back.key, back.action, null))
        .thenApply(undone -> new ActionResult(ActionResult.Status.REFUSED, undone.ticket(), why));
  }

  /** The parent that it had before forgets it. */
  private CompletionStage<ActionResult> parted(
      @Nullable Ticket child, Step step, ActionResult result) {
    TicketId before = child == null ? null : child.ties().parent();
    Ticket after = result.ticket();
    if (before == null || after == null || before.equals(after.ties().parent())) {
      return CompletableFuture.completedFuture(result);
    }
    return take(new TicketKey(step.key.tenant(), before), after, false).thenApply(left -> result);
  }
}
