package io.diapason.ticketing.desk;

import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.ticket.Decision;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.Ties;
import io.diapason.vocabulary.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what was written into a ticket together with an action: its entries for the audit log,
 * and its end to its children. What is handed over twice is one; what was not handed over stays in
 * the ticket until it is.
 *
 * @param desk where tickets are changed
 * @param audit what is told
 */
record Aftermath(TicketDesk desk, AuditLog audit) {

  private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

  /** Hands over at once, and leaves to a worker what fails. */
  void begin(Ticket ticket) {
    var unused =
        handOver(ticket)
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    LOG.warn(
                        "Expected to hand over what followed on {}, but a store failed; trying again",
                        ticket.id(),
                        failure);
                  }
                });
  }

  /** Whether a write brought something to hand over. */
  static boolean isDue(Ticket before, Ticket after) {
    return before.trail().count() < after.trail().count()
        || (after.ties().owed() != null
            && !Objects.equals(before.ties().owed(), after.ties().owed()));
  }

  /** Completes when all was handed over and the ticket knows that. */
  CompletionStage<Boolean> handOver(Ticket ticket) {
    return tellLog(ticket).thenCompose(told -> tellChildren(ticket));
  }

  private CompletionStage<Boolean> tellChildren(Ticket parent) {
    Ties.Ending ending = parent.ties().owed();
    if (ending == null) {
      return CompletableFuture.completedFuture(true);
    }
    Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules = new HashMap<>();
    for (TicketId child : ending.children()) {
      rules.put(
          new TicketKey(parent.tenant(), child),
          (ticket, now) -> desk.policy().onParentEnded(ticket, parent.id(), ending, now));
    }
    return desk.changeAll(rules)
        .thenCompose(
            told ->
                desk.change(
                    parent.key(), (now, at) -> desk.policy().onChildrenTold(now, ending, at)))
        .thenApply(changed -> true);
  }

  private CompletionStage<Boolean> tellLog(Ticket ticket) {
    List<AuditEntry> unsaid = ticket.trail().unsaid();
    if (unsaid.isEmpty()) {
      return CompletableFuture.completedFuture(true);
    }
    long last = unsaid.get(unsaid.size() - 1).seal().number();
    return audit
        .append(unsaid)
        .thenCompose(
            kept -> desk.change(ticket.key(), (now, at) -> desk.policy().onNoted(now, last, at)))
        .thenApply(changed -> true);
  }
}
