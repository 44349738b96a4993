package io.diapason.ticketing.tracker.desk;

import static io.diapason.ticketing.AnIncident.T0;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.tracker.InMemoryTracker;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.Patience;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.IncidentSnapshot;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** A desk with one tracker, and a clock that goes on when it is told to. */
final class ATrackerDesk {

  static final String ID = "rt";

  private final AtomicReference<Instant> time = new AtomicReference<>(T0);
  final InMemoryTracker people = new InMemoryTracker(time::get);
  final FaultyTracker tracker = new FaultyTracker(people);
  final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final InMemoryTicketStore store = new InMemoryTicketStore();
  private final TrackerMetrics metrics = new TrackerMetrics(new PrometheusRegistry());
  private final TicketDesk desk;
  private final IncidentIntake intake;
  private final TrackerWorker worker;
  private final TrackerWatch watch;

  ATrackerDesk() {
    MirrorRule rule =
        new MirrorRule(
            ID, MirrorRule.Scope.all(), TrackerKind.REQUEST_TRACKER.words(), Patience.defaults());
    desk =
        new TicketDesk(
            store,
            new PolicyInForce(TicketRules.defaults(true).with(new MirrorPlan(List.of(rule)))),
            new DeskEnds(
                time::get,
                Announcer.silent(),
                new TicketingMetrics(new PrometheusRegistry()),
                audit));
    intake = new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {});
    worker = worker("w", tracker);
    watch = new TrackerWatch(desk, end(tracker), metrics);
  }

  private static TrackerEnd end(Tracker tracker) {
    return new TrackerEnd(
        ID,
        "request-tracker",
        tracker,
        TrackerKind.REQUEST_TRACKER.words(),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofDays(7),
        "https://diapason.example");
  }

  TrackerWorker worker(String owner, Tracker by) {
    WorkerConfig config =
        new WorkerConfig(owner, Duration.ofMillis(250), Duration.ofMinutes(3), 64);
    return new TrackerWorker(desk, List.of(end(by)), metrics, config);
  }

  void take(IncidentSnapshot... snapshots) {
    intake.take(List.of(snapshots)).toCompletableFuture().join();
  }

  void act(Ticket ticket, TicketAction action) {
    desk.act(ticket.key(), action, null).toCompletableFuture().join();
  }

  /** Lets a time go by in steps, with the worker and the watch at work in each. */
  void wait(Duration duration) {
    Instant end = time.get().plus(duration);
    do {
      settle();
      time.set(time.get().plusSeconds(5));
    } while (time.get().isBefore(end));
    settle();
  }

  /** Works off what is due now; people's changes are brought in first. */
  void settle() {
    look();
    int visits;
    do {
      visits = worker.runOnce().toCompletableFuture().join();
    } while (visits > 0);
  }

  private void look() {
    try {
      watch.poll().toCompletableFuture().join();
    } catch (CompletionException outage) {
      // The next look will do.
    }
  }

  void goesBy(Duration duration) {
    time.set(time.get().plus(duration));
  }

  Ticket only() {
    return tickets().get(0);
  }

  List<Ticket> tickets() {
    return store.search(TicketQuery.all("default", 100)).toCompletableFuture().join().items();
  }
}
