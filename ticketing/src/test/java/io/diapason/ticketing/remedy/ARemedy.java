package io.diapason.ticketing.remedy;

import io.diapason.ticketing.AnIncident;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.guard.BookStore;
import io.diapason.ticketing.guard.GuardRules;
import io.diapason.ticketing.guard.InMemoryBookStore;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.run.InMemoryRunStore;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunFacts;
import io.diapason.ticketing.run.RunKey;
import io.diapason.ticketing.run.RunPolicy;
import io.diapason.ticketing.run.RunQuery;
import io.diapason.ticketing.run.RunStore;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.RunbookCatalog;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.TicketId;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Remediation on stores in memory, with a clock that only moves when it is told to. */
final class ARemedy {

  static final String TENANT = "default";

  private final RunStore runs;
  private final BookStore books;
  private final StepRunners runners;
  private Instant now = AnIncident.T0;
  private final InMemoryIncidentView view = new InMemoryIncidentView();
  private final TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
  private final InMemoryTicketStore ticketStore = new InMemoryTicketStore();
  final TicketDesk tickets =
      new TicketDesk(
          ticketStore,
          new PolicyInForce(TicketRules.defaults(true)),
          new DeskEnds(() -> now, Announcer.silent(), metrics, new InMemoryAuditLog()));
  final RunDesk desk;
  final RunbookDesk runbooks;
  private final IncidentIntake intake =
      new IncidentIntake(tickets, view, Announcer.silent(), due -> {});
  private int workers;
  private RunWorker worker;

  ARemedy(StepRunners runners, Runbook... all) {
    this(Stores.inMemory(), runners, GuardRules.defaults(), all);
  }

  ARemedy(RunStore runs, BookStore books, StepRunners runners, Runbook... all) {
    this(new Stores(runs, books), runners, GuardRules.defaults(), all);
  }

  /** Where runs and the book are kept. */
  record Stores(RunStore runs, BookStore books) {

    static Stores inMemory() {
      return new Stores(new InMemoryRunStore(), new InMemoryBookStore());
    }
  }

  ARemedy(Stores stores, StepRunners runners, GuardRules guards, Runbook... all) {
    runs = stores.runs();
    books = stores.books();
    this.runners = runners;
    RunPolicy policy = new RunPolicy(new Expressions());
    desk = new RunDesk(runs, books, new RunDesk.Rules(policy, guards), () -> now);
    runbooks = new RunbookDesk(new RunbookCatalog(List.of(all)), Ci::unknown, view, desk);
    restart();
  }

  /** Another worker takes over; the one before is never heard of again. */
  void restart() {
    workers++;
    worker =
        new RunWorker(
            desk,
            tickets,
            new ViewStanding(view),
            new StepWork(runners, new RunFacts(new Expressions()), "w" + workers));
  }

  void take(IncidentSnapshot... incidents) {
    intake.take(List.of(incidents)).thenCompose(runbooks::consider).toCompletableFuture().join();
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Looks as often as a run needs that is not held up by anything but time. */
  void look() {
    for (int times = 0; times < 4; times++) {
      worker.runOnce().toCompletableFuture().join();
    }
  }

  Run only() {
    List<Run> all =
        runs.search(new RunQuery(TENANT, Set.of(), null, null, null, 9, null))
            .toCompletableFuture()
            .join()
            .items();
    if (all.size() != 1) {
      throw new AssertionError("Expected one run, but got " + all);
    }
    return all.get(0);
  }

  /** One of the runs of a runbook. */
  Run ofRunbook(String id) {
    return runs.search(new RunQuery(TENANT, Set.of(), id, null, null, 1, null))
        .toCompletableFuture()
        .join()
        .items()
        .get(0);
  }

  Run run(String id) {
    return runs.get(new RunKey(TENANT, id)).toCompletableFuture().join().orElseThrow().run();
  }

  Ticket ticket(IncidentSnapshot of) {
    TicketKey key = new TicketKey(TENANT, TicketId.of(of.tenant(), of.id()));
    return ticketStore.get(key).toCompletableFuture().join().orElseThrow().value();
  }

  List<String> said(IncidentSnapshot of) {
    return ticket(of).timeline().stream()
        .filter(entry -> entry.by().startsWith("runbook:"))
        .map(entry -> entry.text())
        .toList();
  }

  /** Whether a run has its place in the book. */
  boolean isSeated(Run run) {
    return books.read(TENANT).toCompletableFuture().join().book().seats(run.id());
  }
}
