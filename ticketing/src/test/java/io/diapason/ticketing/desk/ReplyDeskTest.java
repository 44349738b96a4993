package io.diapason.ticketing.desk;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditQuery;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.audit.Via;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.notify.mail.MailReply;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.TicketId;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What answers to mails leave in the audit log. */
final class ReplyDeskTest {

  private static final TicketId TICKET = TicketId.of("default", anIncident("a").build().id());

  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final TicketDesk desk =
      new TicketDesk(
          new InMemoryTicketStore(),
          new PolicyInForce(TicketRules.defaults(true)),
          new DeskEnds(
              () -> T0, Announcer.silent(), new TicketingMetrics(new PrometheusRegistry()), audit));
  private final OnCallPlan plan =
      new OnCallPlan(List.of(new Person("ada", "Ada", "ada@x", List.of())), List.of(), List.of());

  private ReplyDesk.Verdict answer(String from, String key) {
    MailReply reply =
        new MailReply(TICKET, from, TicketAction.Kind.ACKNOWLEDGE, "on it", key, false);
    return new ReplyDesk(desk, () -> plan, "default").take(reply).toCompletableFuture().join();
  }

  @Test
  void keepsWhatAnAnswerDidAndThatItCameByMail() {
    new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {})
        .take(List.of(anIncident("a").build()))
        .toCompletableFuture()
        .join();
    assertThat(answer("ada@x", "m1")).isEqualTo(ReplyDesk.Verdict.DONE);
    assertThat(answer("ada@x", "m1")).as("the same mail again").isEqualTo(ReplyDesk.Verdict.DONE);
    assertThat(answer("eve@x", "m2")).isEqualTo(ReplyDesk.Verdict.STRANGER);

    assertThat(
            audit
                .search(AuditQuery.newest("default", AuditQuery.Scope.ALL, 10))
                .toCompletableFuture()
                .join()
                .items())
        .allMatch(entry -> entry.actor().via() == Via.MAIL)
        .allMatch(entry -> entry.actor().by().equals("ada"))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder("comment", "acknowledge");
  }
}
