package io.diapason.ticketing.desk;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.sla.ATarget;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ReplanningTest {

  private static final int MANY = 1_200;

  private final InMemoryTicketStore store = new InMemoryTicketStore();

  private TicketDesk desk(TicketRules rules) {
    return new TicketDesk(
        store,
        new PolicyInForce(rules),
        new DeskEnds(
            () -> T0,
            Announcer.silent(),
            new TicketingMetrics(new PrometheusRegistry()),
            new InMemoryAuditLog()));
  }

  @Test
  void bringsNewPromisesToTicketsThatAreOpenAlready() {
    TicketPolicy before = new TicketPolicy(TicketRules.defaults(true));
    for (int i = 0; i < MANY; i++) {
      Ticket ticket = before.onIncident(null, anIncident("i" + i).build(), T0).present();
      store.create(ticket).toCompletableFuture().join();
    }
    TicketDesk desk = desk(ATarget.toAcknowledgeWithin(Duration.ofMinutes(2)));

    assertThat(new Replanning(desk).run("default").toCompletableFuture().join()).isEqualTo(MANY);
    assertThat(new Replanning(desk).run("default").toCompletableFuture().join()).isZero();
    assertThat(store.search(TicketQuery.all("default", 1_000)).toCompletableFuture().join().items())
        .allSatisfy(t -> assertThat(t.nextWakeAt()).isEqualTo(T0.plusSeconds(120)));
  }
}
