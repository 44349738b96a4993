package io.diapason.ticketing.throttle;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.TicketWorker;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.HeldNotice;
import io.diapason.ticketing.message.SampleDelivery;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.notify.InMemoryNotifier;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.notify.ThrottledNotifier;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.Priority;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThrottlePolicyTest {

  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final ThrottleRule RULE = new ThrottleRule(2, WITHIN, Set.of(Priority.P1));

  private final ThrottlePolicy policy = new ThrottlePolicy(RULE);
  private ThrottleState state = ThrottleState.empty();

  private static Delivery news(String key, Priority priority) {
    Notification sample = SampleDelivery.of(TicketIntent.Kind.ESCALATED).notification();
    return Delivery.of(
        new Notification(
            sample.tenant(),
            sample.kind(),
            sample.ticketId(),
            sample.incidentId(),
            priority,
            sample.team(),
            sample.title(),
            1,
            sample.reason(),
            sample.at(),
            sample.recipient()),
        key);
  }

  private Verdict ask(String key, long second) {
    return ask(key, Priority.P2, second);
  }

  private Verdict ask(String key, Priority priority, long second) {
    Verdict verdict = policy.onDelivery(state, news(key, priority), T0.plusSeconds(second));
    state = verdict.state();
    return verdict;
  }

  private void fill() {
    assertThat(ask("a", 0).kind()).isEqualTo(Verdict.Kind.SEND);
    assertThat(ask("b", 60).kind()).isEqualTo(Verdict.Kind.SEND);
  }

  @Test
  void holdsBackWhatIsTooMuchUntilThereIsRoom() {
    fill();

    Verdict third = ask("c", 120);

    assertThat(third.kind()).isEqualTo(Verdict.Kind.HOLD);
    assertThat(third.until()).isEqualTo(T0.plus(WITHIN));
  }

  @Test
  void tellsAllThatWaitedByOneMessage() {
    fill();
    ask("c", 120);
    ask("d", 130);
    ask("e", 140);

    Verdict first = ask("d", 600);

    assertThat(first.kind()).isEqualTo(Verdict.Kind.SEND);
    assertThat(first.carried()).extracting(HeldNotice::key).containsExactly("c", "e");
    assertThat(ask("c", 600).kind()).isEqualTo(Verdict.Kind.WAIT);
    state = policy.onSent(state, "d", T0.plusSeconds(601));
    assertThat(ask("c", 605).kind()).isEqualTo(Verdict.Kind.TOLD);
    assertThat(ask("e", 605).kind()).isEqualTo(Verdict.Kind.TOLD);
  }

  @Test
  void letsTheUrgentThroughAndCountsIt() {
    fill();

    assertThat(ask("c", Priority.P1, 120).kind()).isEqualTo(Verdict.Kind.SEND);
    assertThat(ask("d", 600).until()).isEqualTo(T0.plusSeconds(60).plus(WITHIN));
  }

  @Test
  void answersARepeatAsBefore() {
    fill();
    ask("c", 120);
    List<HeldNotice> carried = ask("d", 600).carried();
    ThrottleState before = state;

    Verdict again = ask("d", 601);

    assertThat(again.kind()).isEqualTo(Verdict.Kind.SEND);
    assertThat(again.carried()).isEqualTo(carried);
    assertThat(state).isEqualTo(before);
    assertThat(ask("b", 602).kind()).isEqualTo(Verdict.Kind.SEND);
  }

  @Test
  void tellsByItselfWhatItsCarrierDidNotTell() {
    fill();
    ask("c", 120);
    ask("d", 600);
    state = policy.onGivenUp(state, "d");

    Verdict freed = ask("c", 1_300);
    assertThat(freed.kind()).isEqualTo(Verdict.Kind.SEND);
    assertThat(freed.carried()).isEmpty();
  }

  @Test
  void doesNotWaitForEverForACarrierThatDied() {
    fill();
    ask("c", 120);
    ask("d", 600);

    assertThat(ask("c", 700).kind()).isEqualTo(Verdict.Kind.WAIT);
    assertThat(ask("c", 600 + 15 * 60 + 1).kind()).isEqualTo(Verdict.Kind.SEND);
  }

  /** Whatever comes when, and however often it is asked: all is told, and never too much. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void losesNothingAndNeverTellsTooMuch(long seed) {
    Random random = new Random(seed);
    TreeMap<Instant, Set<String>> due = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      Instant at = T0.plusSeconds(random.nextInt(3_600));
      due.computeIfAbsent(at, t -> new TreeSet<>()).add("k" + i);
    }
    Set<String> told = new TreeSet<>();
    TreeSet<Instant> sent = new TreeSet<>();
    while (!due.isEmpty()) {
      Instant now = due.firstKey();
      for (String key : due.pollFirstEntry().getValue()) {
        Verdict verdict = policy.onDelivery(state, news(key, Priority.P3), now);
        state = verdict.state();
        switch (verdict.kind()) {
          case SEND -> {
            assertThat(told.add(key)).isTrue();
            verdict.carried().forEach(held -> assertThat(told.add(held.key())).isTrue());
            sent.add(now.plusNanos(sent.size()));
            state = policy.onSent(state, key, now);
          }
          case HOLD, WAIT -> due.computeIfAbsent(verdict.until(), t -> new TreeSet<>()).add(key);
          case TOLD -> assertThat(told).contains(key);
        }
      }
    }
    assertThat(told).hasSize(60);
    for (Instant each : sent) {
      assertThat(sent.subSet(each, each.plus(WITHIN).minusMillis(1))).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void accountsForEachHeldMessageOnItsTicket() {
    AtomicReference<Instant> time = new AtomicReference<>(T0);
    InMemoryTicketStore tickets = new InMemoryTicketStore();
    InMemoryNotifier phone = new InMemoryNotifier();
    TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
    TicketDesk desk =
        new TicketDesk(
            tickets,
            new PolicyInForce(TicketRules.defaults(true)),
            new DeskEnds(time::get, Announcer.silent(), metrics, new InMemoryAuditLog()));
    Notifier throttled =
        new ThrottledNotifier(
            new ThrottledNotifier.Throttled("phone", phone, policy),
            new InMemoryThrottleStore(),
            time::get);
    new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {})
        .take(IntStream.range(0, 6).mapToObj(i -> anIncident("n" + i).build()).toList())
        .toCompletableFuture()
        .join();
    WorkerConfig config = new WorkerConfig("w", WITHIN, Duration.ofMinutes(1), 64);
    try (TicketWorker worker = new TicketWorker(desk, throttled, metrics, config)) {
      worker.runOnce().toCompletableFuture().join();
      assertThat(phone.sent()).hasSize(2);

      time.set(T0.plus(WITHIN));
      worker.runOnce().toCompletableFuture().join();
      time.set(T0.plus(WITHIN).plusSeconds(5));
      worker.runOnce().toCompletableFuture().join();
    }
    assertThat(phone.sent()).hasSize(3);
    assertThat(phone.sent().get(2).held()).hasSize(3);
    List<Ticket> all =
        tickets.search(TicketQuery.all("default", 10)).toCompletableFuture().join().items();
    assertThat(all)
        .hasSize(6)
        .allSatisfy(ticket -> assertThat(ticket.intents()).isEmpty())
        .allSatisfy(
            ticket ->
                assertThat(ticket.timeline())
                    .extracting(TimelineEntry::kind)
                    .contains(TimelineEntry.Kind.NOTIFIED));
    assertThat(all)
        .filteredOn(
            ticket ->
                ticket.timeline().stream()
                    .anyMatch(entry -> entry.kind() == TimelineEntry.Kind.NOTIFY_HELD))
        .hasSize(4);
  }

  @Test
  void triesAMessageAgainThatFailed() {
    InMemoryNotifier phone =
        new InMemoryNotifier().thenAnswers(Outcome.failed(Outcome.Reason.TIMEOUT, "slow"));
    ThrottledNotifier throttled =
        new ThrottledNotifier(
            new ThrottledNotifier.Throttled("phone", phone, policy),
            new InMemoryThrottleStore(),
            () -> T0);

    assertThat(throttled.send(news("a", Priority.P2)).toCompletableFuture().join().retryable())
        .isTrue();
    assertThat(throttled.send(news("a", Priority.P2)).toCompletableFuture().join().wasDelivered())
        .isTrue();
  }
}
