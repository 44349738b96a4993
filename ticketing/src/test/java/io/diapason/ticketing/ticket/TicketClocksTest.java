package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.sla.Allowance;
import io.diapason.ticketing.sla.Measure;
import io.diapason.ticketing.sla.SlaClock;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.sla.SlaStanding.State;
import io.diapason.ticketing.sla.SlaTarget;
import io.diapason.ticketing.sla.TargetScope;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clocks do to a ticket, with 15 minutes to acknowledge a P2 and four hours to resolve it. */
final class TicketClocksTest {

  private final TicketPolicy policy =
      new TicketPolicy(
          TicketRules.defaults(true)
              .with(
                  new SlaPolicy(
                      new SlaRules(
                          List.of(
                              target("top", 5, 60, Priority.P1),
                              target("usual", 15, 240, Priority.P2))))));

  private static SlaTarget target(String id, int acknowledge, int resolve, Priority priority) {
    return new SlaTarget(
        id,
        TargetScope.of(priority),
        new Allowance(
            Duration.ofMinutes(acknowledge), Duration.ofMinutes(resolve), List.of(50, 75)),
        BusinessCalendar.always());
  }

  private static Instant at(int minutes) {
    return T0.plus(Duration.ofMinutes(minutes));
  }

  private Ticket opened() {
    return policy.onIncident(null, anIncident("a").build(), T0).present();
  }

  private Ticket act(Ticket ticket, TicketAction.Kind kind, int minute) {
    return policy.onAction(ticket, TicketAction.of(kind, "ada", ""), at(minute)).present();
  }

  private SlaClock clock(Ticket ticket, Measure measure, int minute) {
    return policy.clocks(ticket, at(minute)).stream()
        .filter(clock -> clock.standing().measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(Ticket ticket, TimelineEntry.Kind kind) {
    return ticket.timeline().stream()
        .filter(entry -> entry.kind() == kind)
        .map(TimelineEntry::text)
        .toList();
  }

  @Test
  void warnsAndThenTellsOfTheBreachOnce() {
    Ticket ticket = opened();
    assertThat(ticket.nextWakeAt()).isEqualTo(T0.plusSeconds(450));

    Ticket warned = policy.onWake(ticket, T0.plusSeconds(450)).present();
    assertThat(said(warned, TimelineEntry.Kind.SLA_WARNED))
        .containsExactly(
            "50 % of the time to acknowledge (15m by target usual) is used up; it ends at "
                + "2026-03-01T00:15:00Z");
    assertThat(policy.onWake(warned, T0.plusSeconds(451)).changed()).isFalse();

    Ticket late = policy.onWake(warned, at(15)).present();
    assertThat(said(late, TimelineEntry.Kind.SLA_BREACHED)).hasSize(1);
    assertThat(late.intents())
        .extracting(intent -> intent.key().substring(ticket.id().value().length()))
        .contains(
            ":sla:acknowledge:usual:1772323200000:50", ":sla:acknowledge:usual:1772323200000:100");
    assertThat(late.hasClock(State.BREACHED)).isTrue();
    assertThat(policy.onWake(late, at(16)).changed()).isFalse();
  }

  @Test
  void tellsOnlyOfTheBreachAfterALongOutage() {
    Ticket late = policy.onWake(opened(), at(20)).present();

    assertThat(said(late, TimelineEntry.Kind.SLA_WARNED)).isEmpty();
    assertThat(said(late, TimelineEntry.Kind.SLA_BREACHED))
        .containsExactly(
            "All of the time to acknowledge (15m by target usual) was used up at "
                + "2026-03-01T00:15:00Z");
  }

  @Test
  void doesNotRunOnHold() {
    Ticket held = act(opened(), TicketAction.Kind.HOLD, 10);
    assertThat(clock(held, Measure.ACKNOWLEDGE, 11).standing().state()).isEqualTo(State.MET);
    assertThat(clock(held, Measure.RESOLVE, 9_999).elapsedMillis()).isEqualTo(600_000);
    assertThat(clock(held, Measure.RESOLVE, 9_999).standing().state()).isEqualTo(State.PAUSED);
    assertThat(held.nextWakeAt()).isNull();
    assertThat(policy.onWake(held, at(9_999)).changed()).isFalse();

    Ticket resumed = act(held, TicketAction.Kind.START, 1_000);
    assertThat(clock(resumed, Measure.RESOLVE, 1_000).standing().dueAt()).isEqualTo(at(1_230));
  }

  @Test
  void keepsWhatHasElapsedWhenThePriorityChanges() {
    Ticket taken = act(opened(), TicketAction.Kind.START, 10);
    TicketAction raise =
        TicketAction.of(TicketAction.Kind.SET_PRIORITY, "ada", "").wanting(Wanted.of(Priority.P1));
    Ticket raised = policy.onAction(taken, raise, at(50)).present();

    assertThat(clock(raised, Measure.RESOLVE, 50).elapsedMillis()).isEqualTo(50 * 60_000);
    assertThat(clock(raised, Measure.RESOLVE, 50).standing().dueAt()).isEqualTo(at(60));
    assertThat(clock(raised, Measure.ACKNOWLEDGE, 50).standing().state()).isEqualTo(State.MET);
  }

  @Test
  void goesOnAfterReopeningWithANewTimeToAcknowledge() {
    Ticket resolved = act(opened(), TicketAction.Kind.RESOLVE, 10);
    assertThat(clock(resolved, Measure.RESOLVE, 500).standing().state()).isEqualTo(State.MET);

    Ticket reopened = act(resolved, TicketAction.Kind.REOPEN, 1_000);
    assertThat(clock(reopened, Measure.RESOLVE, 1_000).elapsedMillis()).isEqualTo(600_000);
    assertThat(clock(reopened, Measure.ACKNOWLEDGE, 1_000).standing().dueAt()).isEqualTo(at(1_015));
  }

  @Test
  void recordsABreachThatNoWorkerSawBeforeTheEnd() {
    Ticket resolved = act(opened(), TicketAction.Kind.RESOLVE, 300);

    assertThat(said(resolved, TimelineEntry.Kind.SLA_BREACHED)).hasSize(2);
    assertThat(clock(resolved, Measure.RESOLVE, 301).standing().state()).isEqualTo(State.BREACHED);
  }

  @Test
  void hasNoClocksOnceMerged() {
    Ticket merged =
        policy
            .onIncident(opened(), anIncident("a").version(2).mergedInto("b").build(), at(1))
            .present();

    assertThat(policy.clocks(merged, at(2))).isEmpty();
    assertThat(merged.sla().standings()).isEmpty();
    assertThat(merged.dueAt()).isNull();
  }

  @Test
  void isAboutTheLikeliestCauseUntilAPersonSaysOtherwise() {
    Ticket ticket = opened();
    assertThat(ticket.service()).isEqualTo("db-1");

    TicketAction other =
        TicketAction.of(TicketAction.Kind.SET_SERVICE, "ada", "").wanting(Wanted.of("checkout"));
    Ticket set = policy.onAction(ticket, other, at(1)).present();
    assertThat(set.service()).isEqualTo("checkout");
    assertThat(said(set, TimelineEntry.Kind.SERVICE)).hasSize(1);
  }
}
