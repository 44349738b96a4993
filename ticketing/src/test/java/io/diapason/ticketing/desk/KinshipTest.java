package io.diapason.ticketing.desk;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketAction.Kind;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketLink;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.TicketId;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parents and children, over several tickets. */
final class KinshipTest {

  private final TicketDesk desk =
      new TicketDesk(
          new InMemoryTicketStore(),
          new PolicyInForce(TicketRules.defaults(true)),
          new DeskEnds(
              () -> T0,
              Announcer.silent(),
              new TicketingMetrics(new PrometheusRegistry()),
              new InMemoryAuditLog()));

  private static TicketKey key(String name) {
    return new TicketKey("default", TicketId.of("default", idOf(name)));
  }

  private void take(IncidentSnapshot snapshot) {
    new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {})
        .take(List.of(snapshot))
        .toCompletableFuture()
        .join();
  }

  @BeforeEach
  void open() {
    List.of("a", "b", "c", "d", "e", "f").forEach(name -> take(anIncident(name).build()));
  }

  private Ticket ticket(String name) {
    return desk.find(key(name)).toCompletableFuture().join();
  }

  private ActionResult act(String name, Kind kind, Wanted wanted) {
    TicketAction action = TicketAction.of(kind, "ada", "the disk").wanting(wanted);
    return desk.act(key(name), action, null).toCompletableFuture().join();
  }

  private ActionResult below(String child, String parent) {
    Wanted wanted = Wanted.of(parent == null ? null : key(parent).id().value());
    return act(child, Kind.SET_PARENT, wanted);
  }

  private List<TicketId> children(String name) {
    return ticket(name).ties().children();
  }

  @Test
  void parentAndChildKnowEachOther() {
    assertThat(below("b", "a").status()).isEqualTo(ActionResult.Status.DONE);
    assertThat(ticket("b").ties().parent()).isEqualTo(key("a").id());
    assertThat(children("a")).containsExactly(key("b").id());

    below("b", "c");
    assertThat(children("a")).isEmpty();
    assertThat(children("c")).containsExactly(key("b").id());

    below("b", null);
    assertThat(children("c")).isEmpty();
    assertThat(ticket("b").ties().parent()).isNull();
  }

  @Test
  void refusesCirclesDepthsAndWhatIsNotThere() {
    below("b", "a");
    below("c", "b");
    assertThat(below("a", "c").detail()).contains("Expected no circle");
    assertThat(below("a", "a").detail()).contains("the ticket itself");
    assertThat(below("a", "x").detail()).contains("there is no");
    assertThat(children("c")).isEmpty();

    below("d", "c");
    below("e", "d");
    assertThat(below("f", "e").detail()).contains("at most 5 tickets");
  }

  @Test
  void refusesAParentThatWasMerged() {
    take(anIncident("a").version(2).mergedInto("f").build());

    assertThat(below("b", "a").detail()).contains("was merged into");
    assertThat(ticket("b").ties().parent()).isNull();
  }

  @Test
  void whoResolvesAParentResolvesItsChildrenAndTheirs() {
    below("b", "a");
    below("c", "b");
    below("d", "a");
    act("d", Kind.CLOSE, Wanted.NOTHING);

    act("a", Kind.RESOLVE, Wanted.NOTHING);

    assertThat(ticket("b").state()).isEqualTo(TicketState.RESOLVED);
    assertThat(ticket("c").state()).isEqualTo(TicketState.RESOLVED);
    assertThat(ticket("d").state()).isEqualTo(TicketState.CLOSED);
    assertThat(ticket("b").timeline())
        .anyMatch(
            entry ->
                entry.by().equals("ada")
                    && entry.text().equals("Resolved: with " + key("a").id() + ": the disk"));
    assertThat(ticket("a").ties().owed()).isNull();
    assertThat(ticket("b").trail().count()).as("kept for good").isEqualTo(2);

    act("a", Kind.REOPEN, Wanted.NOTHING);
    assertThat(ticket("b").state())
        .as("nobody says that it came back")
        .isEqualTo(TicketState.RESOLVED);
  }

  @Test
  void whatTheEngineEndsLeavesChildrenToTheirOwnAlerts() {
    below("b", "a");
    take(anIncident("a").version(2).closed().build());

    assertThat(ticket("a").state()).isEqualTo(TicketState.RESOLVED);
    assertThat(ticket("b").state()).isEqualTo(TicketState.TRIAGED);
    assertThat(ticket("b").timeline().get(ticket("b").timeline().size() - 1))
        .extracting(TimelineEntry::kind)
        .isEqualTo(TimelineEntry.Kind.LINKED);
  }

  @Test
  void linksOnlyToTicketsThatAreThere() {
    var link = new TicketLink(TicketLink.Relation.DUPLICATES, "TKT-none", "", T0);
    assertThat(act("a", Kind.LINK, Wanted.of(link)).detail()).contains("there is no TKT-none");
  }
}
