package io.diapason.ticketing.desk;

import io.diapason.ticketing.audit.Via;
import io.diapason.ticketing.notify.mail.MailReply;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Does what people ask for by answering a mail. Only those are obeyed whose address is known, and
 * only on tickets of whose mails they have one, which its signature shows.
 *
 * @param desk where tickets are changed
 * @param oncall who is who
 * @param tenant whose tickets
 */
public record ReplyDesk(TicketDesk desk, Supplier<OnCallPlan> oncall, String tenant) {

  /** What became of an answer. */
  public enum Verdict {
    DONE,
    /** A machine answered; nothing was done. */
    AUTOMATIC,
    /** Nobody of that address is known; nothing was done. */
    STRANGER,
    /** The ticket cannot be changed so. */
    REFUSED
  }

  /** Does what an answer asks for. */
  public CompletionStage<Verdict> take(MailReply reply) {
    if (reply.isAutomatic()) {
      return CompletableFuture.completedFuture(Verdict.AUTOMATIC);
    }
    Optional<Person> person = person(reply.from());
    if (person.isEmpty()) {
      return CompletableFuture.completedFuture(Verdict.STRANGER);
    }
    TicketKey key = new TicketKey(tenant, reply.ticket());
    String by = person.get().id();
    TicketAction comment =
        TicketAction.of(TicketAction.Kind.COMMENT, by, reply.text())
            .through(Via.MAIL, "")
            .withKey(reply.key());
    TicketAction action =
        TicketAction.of(reply.kind(), by, "by mail").through(Via.MAIL, "").withKey(reply.key());
    CompletionStage<ActionResult> said =
        reply.text().isEmpty()
            ? desk.act(key, action, null)
            : desk.act(key, comment, null).thenCompose(done -> desk.act(key, action, null));
    return said.thenApply(
        result -> result.status() == ActionResult.Status.DONE ? Verdict.DONE : Verdict.REFUSED);
  }

  private Optional<Person> person(String address) {
    return oncall.get().people().stream()
        .filter(
            person ->
                !address.isEmpty()
                    && (person.email().equalsIgnoreCase(address)
                        || person.contacts().stream()
                            .anyMatch(rule -> rule.address().equalsIgnoreCase(address))))
        .findFirst();
  }
}
