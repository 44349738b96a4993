package io.diapason.ticketing.desk;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.audit.AuditQuery;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.notify.InMemoryNotifier;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.StoreOutage;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.TicketId;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What was done is in the log in the end, whatever happens in between. */
final class AftermathTest {

  private static final TicketKey KEY =
      new TicketKey("default", TicketId.of("default", anIncident("a").build().id()));

  private final InMemoryAuditLog kept = new InMemoryAuditLog();
  private boolean down;
  private Instant now = T0;
  private final AuditLog log =
      new AuditLog() {
        @Override
        public CompletionStage<Void> append(List<AuditEntry> entries) {
          return down
              ? CompletableFuture.failedFuture(
                  new StoreOutage("Expected it up, but it is not", null))
              : kept.append(entries);
        }

        @Override
        public CompletionStage<Page<AuditEntry>> search(AuditQuery query) {
          return kept.search(query);
        }
      };
  private final TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
  private final TicketDesk desk =
      new TicketDesk(
          new InMemoryTicketStore(),
          new PolicyInForce(TicketRules.defaults(true)),
          new DeskEnds(() -> now, Announcer.silent(), metrics, log));

  private CompletableFuture<ActionResult> act(TicketAction.Kind kind) {
    return desk.act(KEY, TicketAction.of(kind, "ada", ""), null).toCompletableFuture();
  }

  private List<AuditEntry> logged() {
    return kept.search(AuditQuery.newest("default", AuditQuery.Scope.ALL, 10))
        .toCompletableFuture()
        .join()
        .items();
  }

  private Ticket ticket() {
    return desk.find(KEY).toCompletableFuture().join();
  }

  private void open() {
    new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {})
        .take(List.of(anIncident("a").build()))
        .toCompletableFuture()
        .join();
  }

  @Test
  void handsEntriesOverAtOnce() {
    open();
    act(TicketAction.Kind.ACKNOWLEDGE).join();

    assertThat(logged()).hasSize(1);
    assertThat(ticket().trail().unsaid()).isEmpty();
    assertThat(ticket().trail().count()).isEqualTo(1);
  }

  @Test
  void leavesToAWorkerWhatCouldNotBeHandedOver() {
    open();
    down = true;
    assertThat(act(TicketAction.Kind.ACKNOWLEDGE).join().status())
        .as("its entry is in the ticket")
        .isEqualTo(ActionResult.Status.DONE);
    assertThat(logged()).isEmpty();
    down = false;
    now = T0.plusSeconds(5);

    try (TicketWorker worker =
        new TicketWorker(desk, new InMemoryNotifier(), metrics, WorkerConfig.defaults("w"))) {
      worker.runOnce().toCompletableFuture().join();
    }
    assertThat(logged()).extracting(AuditEntry::id).containsExactly(KEY.id() + "#1");
    assertThat(ticket().trail().unsaid()).isEmpty();
  }

  @Test
  void refusesNobodyWithoutATrace() {
    open();
    act(TicketAction.Kind.RESOLVE).join();
    down = true;

    assertThat(act(TicketAction.Kind.HOLD)).isCompletedExceptionally();
  }
}
