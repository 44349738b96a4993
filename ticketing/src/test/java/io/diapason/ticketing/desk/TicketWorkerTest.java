package io.diapason.ticketing.desk;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.notify.InMemoryNotifier;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.IncidentSnapshot;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class TicketWorkerTest {

  private static final int MANY = 300;

  private final AtomicReference<Instant> time = new AtomicReference<>(T0);
  private final InstantSource clock = time::get;
  private final InMemoryTicketStore store = new InMemoryTicketStore();
  private final InMemoryNotifier notifier = new InMemoryNotifier();
  private final TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
  private final TicketDesk desk =
      new TicketDesk(
          store,
          new PolicyInForce(TicketRules.defaults(true)),
          new DeskEnds(clock, Announcer.silent(), metrics, new InMemoryAuditLog()));
  private final IncidentIntake intake =
      new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {});

  private void take(IncidentSnapshot... snapshots) {
    intake.take(List.of(snapshots)).toCompletableFuture().join();
  }

  private TicketWorker worker(String name) {
    WorkerConfig config =
        new WorkerConfig(name, Duration.ofMillis(5), Duration.ofMinutes(1), MANY * 2);
    return new TicketWorker(desk, notifier, metrics, config);
  }

  private Ticket only() {
    return store.search(TicketQuery.all("default", 10)).toCompletableFuture().join().items().get(0);
  }

  @Test
  void performsAnIntentAndReportsIt() {
    take(anIncident("a").build());

    try (TicketWorker worker = worker("w")) {
      assertThat(worker.runOnce().toCompletableFuture().join()).isEqualTo(1);
      assertThat(worker.runOnce().toCompletableFuture().join()).isZero();
    }
    assertThat(notifier.sent()).extracting(Delivery::key).hasSize(1);
    assertThat(only().intents()).isEmpty();
    assertThat(only().timeline())
        .extracting(TimelineEntry::kind)
        .endsWith(TimelineEntry.Kind.NOTIFIED);
  }

  @Test
  void tellsOfTheOpeningBeforeTheEnd() {
    take(anIncident("a").build(), anIncident("a").version(2).closed().build());

    try (TicketWorker worker = worker("w")) {
      worker.runOnce().toCompletableFuture().join();
    }
    assertThat(notifier.sent())
        .extracting(s -> s.key().substring(s.key().indexOf(':')))
        .containsExactly(":opened:1", ":resolved:1");
  }

  @Test
  void triesAgainAfterThePauseAndNotBefore() {
    notifier.thenAnswers(Outcome.failed(Outcome.Reason.TIMEOUT, "slow"));
    take(anIncident("a").build());

    try (TicketWorker worker = worker("w")) {
      worker.runOnce().toCompletableFuture().join();
      worker.runOnce().toCompletableFuture().join();
      assertThat(notifier.sent()).hasSize(1);

      time.set(T0.plusSeconds(1));
      worker.runOnce().toCompletableFuture().join();
    }
    assertThat(notifier.sent()).hasSize(2);
    assertThat(only().intents()).isEmpty();
  }

  @Test
  void escalatesWhenTheTimeHasCome() {
    take(anIncident("a").build());
    time.set(T0.plus(Duration.ofMinutes(15)));

    try (TicketWorker worker = worker("w")) {
      worker.runOnce().toCompletableFuture().join();
    }
    assertThat(only().escalation().level()).isEqualTo(1);
    assertThat(notifier.sent()).extracting(s -> s.notification().level()).containsExactly(0, 1);
  }

  @Test
  void neverPerformsAnIntentTwiceWithTwoWorkers() throws Exception {
    for (int i = 0; i < MANY; i++) {
      take(anIncident("i" + i).build());
    }
    CyclicBarrier together = new CyclicBarrier(2);
    List<CompletableFuture<Void>> runs = new ArrayList<>();
    for (String name : List.of("w1", "w2")) {
      runs.add(
          CompletableFuture.runAsync(
              () -> {
                try (TicketWorker worker = worker(name)) {
                  together.await();
                  worker.runOnce().toCompletableFuture().join();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              task -> new Thread(task).start()));
    }
    CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();

    assertThat(notifier.sent()).extracting(Delivery::key).hasSize(MANY).doesNotHaveDuplicates();
  }

  @Test
  void worksByItselfAndAtOnceWhenWoken() throws Exception {
    try (TicketWorker first = worker("w1");
        TicketWorker second = worker("w2")) {
      first.start("default");
      second.start("default");
      IncidentIntake waking =
          new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), first::wake);
      for (int i = 0; i < MANY; i++) {
        waking.take(List.of(anIncident("i" + i).build())).toCompletableFuture().join();
      }
      while (notifier.sent().size() < MANY) {
        Thread.onSpinWait();
      }
    }
    assertThat(notifier.sent()).extracting(Delivery::key).doesNotHaveDuplicates();
  }
}
