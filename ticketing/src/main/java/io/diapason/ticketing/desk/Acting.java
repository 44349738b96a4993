package io.diapason.ticketing.desk;

import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.audit.AuditResult;
import io.diapason.ticketing.audit.AuditSubject;
import io.diapason.ticketing.ticket.Decision;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketLink;
import io.diapason.ticketing.ticket.Versioned;
import io.diapason.vocabulary.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Does what people ask for. What is done is written down with the ticket itself; what is not done
 * is written down before the answer, so that nobody is refused without a trace.
 *
 * @param desk where tickets are changed
 * @param audit where it is kept what was not done
 */
record Acting(TicketDesk desk, AuditLog audit) {

  CompletionStage<ActionResult> act(TicketKey key, TicketAction action, @Nullable Long ifVersion) {
    if (action.kind() == TicketAction.Kind.SET_PARENT) {
      return new Kinship(desk, this).act(new Kinship.Step(key, action, ifVersion));
    }
    TicketLink link = action.wanted().link();
    if (action.kind() != TicketAction.Kind.LINK || link == null || !link.relation().isToTicket()) {
      return plain(key, action, ifVersion);
    }
    TicketKey target = new TicketKey(key.tenant(), new TicketId(link.target()));
    return desk.store()
        .getAll(List.of(key, target))
        .thenCompose(
            found -> {
              Versioned<Ticket> here = found.get(key);
              if (here == null || found.containsKey(target)) {
                return plain(key, action, ifVersion);
              }
              String why = "Expected a ticket to link to, but there is no " + target.id();
              return refuse(
                  new ActionResult(ActionResult.Status.REFUSED, here.value(), why), action, why);
            });
  }

  /** Does what concerns one ticket alone. */
  CompletionStage<ActionResult> plain(
      TicketKey key, TicketAction action, @Nullable Long ifVersion) {
    return desk.store().get(key).thenCompose(found -> actOn(key, found, action, ifVersion));
  }

  private CompletionStage<ActionResult> actOn(
      TicketKey key,
      Optional<Versioned<Ticket>> found,
      TicketAction action,
      @Nullable Long ifVersion) {
    if (found.isEmpty()) {
      String detail = "Expected ticket " + key.id() + ", but there is none";
      return done(new ActionResult(ActionResult.Status.NOT_FOUND, null, detail));
    }
    Ticket before = found.get().value();
    boolean repeated = wasApplied(before, action);
    if (ifVersion != null && ifVersion != before.version() && !repeated) {
      String detail =
          "Expected version " + ifVersion + " of " + key.id() + ", but it is " + before.version();
      return refuse(new ActionResult(ActionResult.Status.STALE, before, detail), action, detail);
    }
    Decision decision = desk.policy().onAction(before, action, desk.now());
    String refusal = decision.refusal();
    if (refusal != null) {
      return refuse(
          new ActionResult(ActionResult.Status.REFUSED, before, refusal), action, refusal);
    }
    if (!decision.changed()) {
      ActionResult result = new ActionResult(ActionResult.Status.DONE, before, null);
      return repeated ? done(result) : note(result, action, AuditResult.unchanged());
    }
    return write(new Step(key, action, ifVersion), found.get(), decision.present());
  }

  private record Step(TicketKey key, TicketAction action, @Nullable Long ifVersion) {}

  private CompletionStage<ActionResult> write(Step step, Versioned<Ticket> found, Ticket after) {
    return desk.store()
        .replace(after, found.token())
        .thenCompose(
            won -> {
              if (!won) {
                desk.lost();
                return plain(step.key, step.action, step.ifVersion);
              }
              Ticket before = found.value();
              desk.written(before, after);
              ActionResult result = new ActionResult(ActionResult.Status.DONE, after, null);
              // Only the caller's key was new: the ticket remembers it, and all stood so already.
              return after.trail().count() == before.trail().count()
                  ? note(result, step.action, AuditResult.unchanged())
                  : done(result);
            });
  }

  private static boolean wasApplied(Ticket ticket, TicketAction action) {
    return action.idempotencyKey() != null
        && ticket.appliedKeys().contains(action.kind() + " " + action.idempotencyKey());
  }

  CompletionStage<ActionResult> refuse(ActionResult result, TicketAction action, String why) {
    return note(result, action, AuditResult.refused(why));
  }

  private CompletionStage<ActionResult> note(
      ActionResult result, TicketAction action, AuditResult what) {
    Ticket ticket = result.ticket();
    if (ticket == null) {
      return done(result);
    }
    AuditEntry.Deed deed = new AuditEntry.Deed(action.kind().word(), action.actor(), what);
    AuditSubject subject = AuditSubject.ticket(ticket.id().value());
    AuditEntry entry =
        AuditEntry.loose(ticket.tenant(), subject, desk.now(), deed)
            .named(UUID.randomUUID().toString());
    return audit.append(List.of(entry)).thenApply(kept -> result);
  }

  private static CompletionStage<ActionResult> done(ActionResult result) {
    return CompletableFuture.completedFuture(result);
  }
}
