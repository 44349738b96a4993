package io.diapason.ticketing.desk;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.Priority;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IncidentIntakeTest {

  private final InMemoryTicketStore store = new InMemoryTicketStore();
  private final InMemoryIncidentView view = new InMemoryIncidentView();
  private final List<String> announced = new ArrayList<>();
  private final Set<TicketKey> due = new HashSet<>();
  private final Announcer announcer =
      new Announcer() {
        @Override
        public void incident(IncidentSnapshot header, @Nullable Ticket ticket) {
          announced.add(header.id() + " v" + header.version() + (ticket == null ? "" : " ticket"));
        }

        @Override
        public void ticket(Ticket ticket) {}
      };
  private final TicketDesk desk =
      new TicketDesk(
          store,
          new PolicyInForce(TicketRules.defaults(true)),
          new DeskEnds(
              () -> T0,
              announcer,
              new TicketingMetrics(new PrometheusRegistry()),
              new InMemoryAuditLog()));
  private final IncidentIntake intake = new IncidentIntake(desk, view, announcer, due::addAll);

  private void take(IncidentSnapshot... snapshots) {
    intake.take(List.of(snapshots)).toCompletableFuture().join();
  }

  private List<Ticket> tickets() {
    return store.search(TicketQuery.all("default", 100)).toCompletableFuture().join().items();
  }

  @Test
  void opensOneTicketPerIncidentThatNeedsPeople() {
    take(
        anIncident("a").build(),
        anIncident("b").priority(Priority.P5).build(),
        anIncident("a").version(2).build());

    assertThat(tickets()).hasSize(1);
    assertThat(due).containsExactly(tickets().get(0).key());
    assertThat(announced).containsExactly("INC-a v2 ticket", "INC-b v1");
  }

  @Test
  void opensLaterWhenThePriorityRises() {
    take(anIncident("b").priority(Priority.P5).build());
    assertThat(tickets()).isEmpty();

    take(anIncident("b").version(2).priority(Priority.P3).build());
    assertThat(tickets()).hasSize(1);
  }

  @Test
  void honoursEveryTurnOfABatch() {
    take(
        anIncident("a").build(),
        anIncident("a").version(2).closed().build(),
        anIncident("a").version(3).build());

    assertThat(tickets().get(0).state()).isEqualTo(TicketState.TRIAGED);
    assertThat(tickets().get(0).timeline())
        .extracting(TimelineEntry::kind)
        .contains(TimelineEntry.Kind.RESOLVED, TimelineEntry.Kind.REOPENED);
  }

  @Test
  void changesNothingWhenABatchComesAgain() {
    IncidentSnapshot[] batch = {
      anIncident("a").build(), anIncident("a").version(2).closed().build(), anIncident("b").build()
    };
    take(batch);
    List<Ticket> before = tickets();
    take(batch);

    assertThat(tickets()).isEqualTo(before);
  }
}
