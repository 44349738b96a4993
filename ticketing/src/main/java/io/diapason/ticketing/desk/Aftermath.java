package io.diapason.ticketing.desk;

import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.ticket.Ticket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what was written into a ticket together with an action: its entries for the audit log.
 * What is handed over twice is one; what was not handed over stays in the ticket until it is.
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
                        "Expected the audit log to take entries of {}; trying again",
                        ticket.id(),
                        failure);
                  }
                });
  }

  /** Completes when the log has all entries of a ticket and the ticket knows that. */
  CompletionStage<Boolean> handOver(Ticket ticket) {
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
