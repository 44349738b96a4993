package io.diapason.ticketing.ticket;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.AnIncident;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicketPolicyTest {

  private static final Instant LATER = T0.plusSeconds(60);
  private final TicketPolicy policy = new TicketPolicy(TicketRules.defaults(true));

  private Ticket open(AnIncident incident) {
    return policy.onIncident(null, incident.build(), T0).present();
  }

  private Ticket next(Ticket ticket, AnIncident incident) {
    return policy.onIncident(ticket, incident.build(), LATER).present();
  }

  private Ticket act(Ticket ticket, TicketAction.Kind kind) {
    return policy.onAction(ticket, TicketAction.of(kind, "ada", ""), LATER).present();
  }

  private static List<String> keys(Ticket ticket) {
    String prefix = ticket.id() + ":";
    return ticket.intents().stream().map(i -> i.key().replace(prefix, "")).toList();
  }

  private static List<TimelineEntry.Kind> kinds(Ticket ticket) {
    return ticket.timeline().stream().map(TimelineEntry::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({"P1,true", "P3,true", "P4,true", "P5,false"})
  void opensForWhatNeedsPeople(Priority priority, boolean opens) {
    Decision decision = policy.onIncident(null, anIncident("a").priority(priority).build(), T0);

    assertThat(decision.ticket() != null).isEqualTo(opens);
    assertThat(decision.changed()).isEqualTo(opens);
  }

  @ParameterizedTest
  @CsvSource({"CLOSED", "MERGED"})
  void doesNotOpenForWhatIsOver(IncidentStatus status) {
    assertThat(policy.onIncident(null, anIncident("a").status(status).build(), T0).ticket())
        .isNull();
  }

  @Test
  void writesTheIntentWithTheTicket() {
    Ticket ticket = open(anIncident("a"));

    assertThat(ticket.id()).isEqualTo(TicketId.of("default", idOf("a")));
    assertThat(ticket.state()).isEqualTo(TicketState.TRIAGED);
    assertThat(keys(ticket)).containsExactly("opened:1");
    assertThat(ticket.nextWakeAt()).isEqualTo(T0.plus(Duration.ofMinutes(15)));
    assertThat(ticket.version()).isEqualTo(1);
  }

  @Test
  void isNewUntilATeamIsKnown() {
    Ticket ticket = open(anIncident("a").team(""));
    assertThat(ticket.state()).isEqualTo(TicketState.NEW);

    assertThat(next(ticket, anIncident("a").version(2)).state()).isEqualTo(TicketState.TRIAGED);
  }

  @Test
  void followsPriorityAndTeamUntilAPersonSetsThem() {
    Ticket followed = next(open(anIncident("a")), anIncident("a").version(2).priority(Priority.P1));
    assertThat(followed.priority()).isEqualTo(Priority.P1);

    TicketAction byHand =
        TicketAction.of(TicketAction.Kind.SET_PRIORITY, "ada", "").wanting(Wanted.of(Priority.P4));
    Ticket set = policy.onAction(followed, byHand, LATER).present();
    Ticket after = next(set, anIncident("a").version(3).priority(Priority.P2).team("network"));

    assertThat(after.priority()).isEqualTo(Priority.P4);
    assertThat(after.prioritySetBy()).isEqualTo("ada");
    assertThat(after.team()).isEqualTo("network");
  }

  @Test
  void keepsThePriorityOfTheWorkWhenTheIncidentEnds() {
    Ticket eased = next(open(anIncident("a")), anIncident("a").version(2).priority(Priority.P4));

    Ticket resolved = next(eased, anIncident("a").version(3).priority(Priority.P1).closed());

    assertThat(resolved.state()).isEqualTo(TicketState.RESOLVED);
    assertThat(resolved.priority()).isEqualTo(Priority.P4);
  }

  @Test
  void ignoresSnapshotsThatItHasHadOrThatAreOlder() {
    Ticket ticket = next(open(anIncident("a")), anIncident("a").version(5));

    assertThat(policy.onIncident(ticket, anIncident("a").version(5).closed().build(), LATER))
        .isEqualTo(Decision.unchanged(ticket));
    assertThat(policy.onIncident(ticket, anIncident("a").version(4).closed().build(), LATER))
        .isEqualTo(Decision.unchanged(ticket));
  }

  @Test
  void notesAnUneventfulVersionWithoutANewVersionOfItsOwn() {
    Ticket ticket = open(anIncident("a"));
    Ticket after = next(ticket, anIncident("a").version(2));

    assertThat(after.incidentVersion()).isEqualTo(2);
    assertThat(after.version()).isEqualTo(ticket.version());
    assertThat(after.updatedAt()).isEqualTo(T0);
  }

  @Test
  void resolvesAndReopensWithTheIncident() {
    Ticket resolved = next(open(anIncident("a")), anIncident("a").version(2).closed());
    assertThat(resolved.state()).isEqualTo(TicketState.RESOLVED);
    assertThat(resolved.resolvedAt()).isEqualTo(LATER);
    assertThat(resolved.nextWakeAt()).isNull();

    Ticket reopened = next(resolved, anIncident("a").version(3));
    assertThat(reopened.state()).isEqualTo(TicketState.TRIAGED);
    assertThat(reopened.resolvedAt()).isNull();
    assertThat(reopened.nextWakeAt()).isEqualTo(LATER.plus(Duration.ofMinutes(15)));
    assertThat(keys(reopened)).containsExactly("opened:1", "resolved:1", "reopened:2");
  }

  @Test
  void leavesAPersonsResolvedAloneWhileTheIncidentGoesOn() {
    Ticket resolved = act(open(anIncident("a")), TicketAction.Kind.RESOLVE);

    assertThat(next(resolved, anIncident("a").version(2)).state()).isEqualTo(TicketState.RESOLVED);
  }

  @Test
  void mergesIntoTheElderAndNoLongerNotifies() {
    Ticket merged = next(open(anIncident("b")), anIncident("b").version(2).mergedInto("a"));

    assertThat(merged.state()).isEqualTo(TicketState.MERGED);
    assertThat(merged.mergedInto()).isEqualTo(TicketId.of("default", idOf("a")));
    assertThat(merged.intents()).isEmpty();
    assertThat(merged.dueAt()).isNull();
    assertThat(kinds(merged)).contains(TimelineEntry.Kind.NOTIFY_SKIPPED);
    assertThat(policy.onAction(merged, TicketAction.of(TicketAction.Kind.START, "a", ""), LATER))
        .extracting(Decision::refusal)
        .asString()
        .contains("merged into");
  }

  @Test
  void escalatesStepByStepUntilSomebodyTakesNotice() {
    Ticket ticket = open(anIncident("a"));
    assertThat(policy.onWake(ticket, T0.plusSeconds(899)).changed()).isFalse();

    Ticket once = policy.onWake(ticket, T0.plus(Duration.ofMinutes(15))).present();
    assertThat(once.escalation().level()).isEqualTo(1);
    assertThat(keys(once)).containsExactly("opened:1", "escalated:1");
    assertThat(policy.onWake(once, T0.plus(Duration.ofMinutes(15))).changed()).isFalse();
    assertThat(once.nextWakeAt()).isEqualTo(T0.plus(Duration.ofMinutes(30)));

    Ticket taken = act(once, TicketAction.Kind.ACKNOWLEDGE);
    assertThat(taken.nextWakeAt()).isNull();
    assertThat(keys(taken)).containsExactly("opened:1");
    assertThat(policy.onWake(taken, T0.plus(Duration.ofDays(1))).changed()).isFalse();
  }

  @Test
  void tellsPeopleOnceAfterALongOutage() {
    Ticket late = policy.onWake(open(anIncident("a")), T0.plus(Duration.ofDays(1))).present();

    assertThat(late.escalation().level()).isEqualTo(3);
    assertThat(keys(late)).containsExactly("opened:1", "escalated:1");
    assertThat(late.nextWakeAt()).isNull();
  }

  @Test
  void neverReusesAnEscalationsKeyAfterReopening() {
    Ticket once = policy.onWake(open(anIncident("a")), T0.plus(Duration.ofMinutes(15))).present();
    Ticket reopened = act(act(once, TicketAction.Kind.RESOLVE), TicketAction.Kind.REOPEN);
    Ticket again = policy.onWake(reopened, LATER.plus(Duration.ofMinutes(15))).present();

    assertThat(again.escalation().level()).isEqualTo(1);
    assertThat(keys(again)).contains("escalated:2").doesNotHaveDuplicates();
  }

  @Test
  void givesAnIntentToOneWorkerUntilItsLeaseEnds() {
    Ticket ticket = open(anIncident("a"));
    String key = ticket.intents().get(0).key();
    Instant until = T0.plusSeconds(60);
    Ticket leased = policy.onClaim(ticket, new Claim(key, "w1", until), T0).present();

    Claim second = new Claim(key, "w2", until.plusSeconds(60));
    assertThat(policy.onClaim(leased, second, T0.plusSeconds(59)).refusal()).isNotNull();
    assertThat(policy.onClaim(leased, second, until).changed()).isTrue();
    assertThat(leased.version()).isEqualTo(ticket.version());
  }

  @Test
  void retriesWithGrowingPausesAndGivesUpVisibly() {
    Ticket ticket = open(anIncident("a"));
    String key = ticket.intents().get(0).key();
    Outcome failure = Outcome.failed(Outcome.Reason.UNREACHABLE, "connection refused");
    Instant now = T0;
    Duration before = Duration.ZERO;
    int tries = 0;
    while (!ticket.intents().isEmpty()) {
      Claim claim = new Claim(key, "w", now.plusSeconds(60));
      ticket = policy.onClaim(ticket, claim, now).present();
      ticket = policy.onOutcome(ticket, key, failure, now).present();
      tries++;
      if (!ticket.intents().isEmpty()) {
        Duration pause = Duration.between(now, ticket.intents().get(0).availableAt());
        assertThat(pause)
            .isGreaterThanOrEqualTo(before)
            .isLessThanOrEqualTo(Duration.ofMinutes(10));
        before = pause;
        now = now.plus(pause);
      }
    }
    assertThat(tries).isEqualTo(RetryPolicy.defaults().maxAttempts());
    assertThat(kinds(ticket))
        .containsOnlyOnce(TimelineEntry.Kind.NOTIFY_RETRY)
        .endsWith(TimelineEntry.Kind.NOTIFY_FAILED);
  }

  @Test
  void givesUpAtOnceWhatCannotHelp() {
    Ticket ticket = open(anIncident("a"));
    String key = ticket.intents().get(0).key();
    Outcome refused = Outcome.failed(Outcome.Reason.REFUSED, "404");

    Ticket after = policy.onOutcome(ticket, key, refused, T0).present();

    assertThat(after.intents()).isEmpty();
    assertThat(kinds(after)).endsWith(TimelineEntry.Kind.NOTIFY_FAILED);
  }

  @Test
  void givesUpAnIntentThatNoWorkerSurvives() {
    Ticket ticket = open(anIncident("a"));
    String key = ticket.intents().get(0).key();
    Instant now = T0;
    for (int i = 0; i < RetryPolicy.defaults().maxAttempts(); i++) {
      ticket = policy.onClaim(ticket, new Claim(key, "w", now.plusSeconds(60)), now).present();
      now = now.plusSeconds(60);
    }
    assertThat(policy.onWake(ticket, now).present().intents()).isEmpty();
  }

  @Test
  void saysWhatItWouldHaveToldWhenNobodyCanBeTold() {
    TicketPolicy silent = new TicketPolicy(TicketRules.defaults(false));
    Ticket ticket = silent.onIncident(null, anIncident("a").build(), T0).present();

    assertThat(ticket.intents()).isEmpty();
    assertThat(ticket.timeline().get(1).text()).contains("Would have notified (opened)");
  }

  @Test
  void doesARepeatedActionOnce() {
    Ticket ticket = open(anIncident("a"));
    TicketAction comment =
        TicketAction.of(TicketAction.Kind.COMMENT, "ada", "looking").withKey("k1");
    Ticket once = policy.onAction(ticket, comment, LATER).present();

    assertThat(policy.onAction(once, comment, LATER)).isEqualTo(Decision.unchanged(once));
  }

  @ParameterizedTest
  @CsvSource({
    "ACKNOWLEDGE,ACKNOWLEDGED",
    "START,IN_PROGRESS",
    "HOLD,ON_HOLD",
    "RESOLVE,RESOLVED",
    "CLOSE,CLOSED",
    "COMMENT,TRIAGED",
    "REOPEN,TRIAGED"
  })
  void movesAsPeopleSay(TicketAction.Kind kind, TicketState state) {
    assertThat(act(open(anIncident("a")), kind).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"ACKNOWLEDGE", "START", "HOLD"})
  void refusesToTakeUpWhatIsResolved(TicketAction.Kind kind) {
    Ticket resolved = act(open(anIncident("a")), TicketAction.Kind.RESOLVE);

    assertThat(policy.onAction(resolved, TicketAction.of(kind, "ada", ""), LATER).refusal())
        .contains("RESOLVED");
  }

  @Test
  void keepsTheNewestOfALongStoryAndCountsAll() {
    Ticket ticket = open(anIncident("a"));
    for (int i = 0; i < 300; i++) {
      ticket =
          policy
              .onAction(ticket, TicketAction.of(TicketAction.Kind.COMMENT, "ada", "n" + i), LATER)
              .present();
    }
    assertThat(ticket.timeline()).hasSize(Ticket.TIMELINE_CAP);
    assertThat(ticket.timelineCount()).isEqualTo(301);
    assertThat(ticket.timeline().get(199).text()).isEqualTo("n299");
  }

  @Test
  void pinsTheDefaults() {
    assertThat(TicketRules.defaults(true))
        .isEqualTo(
            new TicketRules(
                Priority.P4,
                EscalationRules.of(
                    EscalationPolicy.toNotifier(
                        List.of(
                            Duration.ofMinutes(15),
                            Duration.ofMinutes(30),
                            Duration.ofMinutes(60)))),
                new SlaPolicy(SlaRules.none()),
                new RetryPolicy(12, Duration.ofSeconds(1), Duration.ofMinutes(10)),
                true,
                List.of(),
                MirrorPlan.none(),
                PriorityMatrix.usual()));
    assertThatThrownBy(
            () -> EscalationPolicy.toNotifier(List.of(Duration.ofHours(1), Duration.ofHours(1))))
        .hasMessageContaining("ascending");
  }
}
