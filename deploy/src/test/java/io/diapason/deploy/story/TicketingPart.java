package io.diapason.deploy.story;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.TrackerSettings;
import io.diapason.deploy.house.DutyRules;
import io.diapason.deploy.house.House;
import io.diapason.deploy.house.Switchboard;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.OnCallDesk;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.Replanning;
import io.diapason.ticketing.desk.ReplyDesk;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.TicketWorker;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.remedy.RunDesk;
import io.diapason.ticketing.remedy.RunWorker;
import io.diapason.ticketing.remedy.RunbookDesk;
import io.diapason.ticketing.remedy.StepRunners;
import io.diapason.ticketing.remedy.StepWork;
import io.diapason.ticketing.remedy.ViewStanding;
import io.diapason.ticketing.run.RunFacts;
import io.diapason.ticketing.run.RunPolicy;
import io.diapason.ticketing.runbook.RunbookCatalog;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.tracker.desk.TrackerEnd;
import io.diapason.ticketing.tracker.desk.TrackerWatch;
import io.diapason.ticketing.tracker.desk.TrackerWorker;
import io.diapason.vocabulary.IncidentSnapshot;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * One life of the room {@code ticketing}: the desks and workers of the product on stores that
 * outlive it. It does its work when it is told that time has passed, in the thread of the story.
 */
final class TicketingPart implements AutoCloseable {

  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final int MOST_TURNS = 50;

  private final OnCallDesk oncall;
  private final TicketDesk desk;
  private final IncidentIntake intake;
  private final TicketWorker worker;
  private final TrackerWorker trackers;
  private final Map<TrackerWatch, Instant> watches = new HashMap<>();
  private final Map<TrackerWatch, Duration> polls = new HashMap<>();
  private final RunDesk runs;
  private final RunbookDesk runbooks;
  private final RunWorker runWorker;
  private final InstantSource clock;
  private final TicketStore store;
  private boolean dead;

  TicketingPart(DiapasonConfig config, World world, String owner) {
    clock = world.clock();
    store = world.tickets();
    PolicyInForce policy = new PolicyInForce(DutyRules.tickets(config));
    oncall = new OnCallDesk(config.duty().oncall(), world.overrides(), House.TENANT, clock);
    oncall.tell(plan -> policy.workBy(DutyRules.tickets(config, plan)));
    TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
    desk =
        new TicketDesk(
            world.tickets(), policy, new DeskEnds(clock, world.watcher(), metrics, world.audit()));
    intake = new IncidentIntake(desk, world.view(), world.watcher(), due -> {});
    Switchboard board = new Switchboard(world::device, null, world.throttles(), clock);
    worker =
        new TicketWorker(
            desk,
            board.of(config.duty().reach().channels()),
            metrics,
            WorkerConfig.defaults(owner));
    trackers = trackers(config, world, owner);
    Expressions expressions = new Expressions();
    runs =
        new RunDesk(
            world.runs(),
            world.books(),
            new RunDesk.Rules(new RunPolicy(expressions), DutyRules.guards(config)),
            clock);
    runbooks =
        new RunbookDesk(
            new RunbookCatalog(config.duty().remedies().runbooks()),
            DutyRules.estate(config),
            world.view(),
            runs);
    StepRunners runners = new StepRunners(Map.of(StepAction.Kind.HTTP, world.runner()));
    runWorker =
        new RunWorker(
            runs,
            desk,
            new ViewStanding(world.view()),
            new StepWork(runners, new RunFacts(expressions), owner));
    done(oncall.refresh());
    done(new Replanning(desk).run(House.TENANT));
  }

  private TrackerWorker trackers(DiapasonConfig config, World world, String owner) {
    TrackerMetrics metrics = new TrackerMetrics(new PrometheusRegistry());
    List<TrackerEnd> ends = new ArrayList<>();
    for (TrackerSettings settings : config.duty().trackers()) {
      TrackerEnd end =
          new TrackerEnd(
              settings.rule().tracker(),
              settings.kind().word(),
              world.tracker(settings.rule().tracker()),
              settings.rule().dictionary(),
              settings.timing().timeout(),
              settings.timing().poll(),
              settings.timing().backlog(),
              "");
      ends.add(end);
      TrackerWatch watch = new TrackerWatch(desk, end, metrics);
      watches.put(watch, clock.instant());
      polls.put(watch, end.poll());
    }
    WorkerConfig usual = WorkerConfig.defaults(owner);
    WorkerConfig patient = new WorkerConfig(owner, usual.interval(), LEASE, usual.batch());
    return new TrackerWorker(desk, ends, metrics, patient);
  }

  TicketDesk desk() {
    return desk;
  }

  RunDesk runs() {
    return runs;
  }

  OnCallDesk oncall() {
    return oncall;
  }

  ReplyDesk replies() {
    return new ReplyDesk(desk, oncall::plan, House.TENANT);
  }

  /** Takes in what the pipeline announced. */
  void take(List<IncidentSnapshot> incidents) {
    if (!dead && !incidents.isEmpty()) {
      finishes(intake.take(incidents).thenCompose(runbooks::consider));
    }
  }

  /** Does all that is due by now. */
  void turn() {
    finishes(oncall.refresh());
    poll();
    int turns = 0;
    while (!dead && turns++ < MOST_TURNS && turnOnce()) {
      // What was done may have made something else due.
    }
  }

  private boolean turnOnce() {
    boolean ran = finishes(runWorker.runOnce());
    CompletionStage<Integer> intents = worker.runOnce();
    if (!ran || !finishes(intents)) {
      return false;
    }
    CompletionStage<Integer> visits = trackers.runOnce();
    return finishes(visits) && done(intents) + done(visits) > 0;
  }

  private void poll() {
    for (TrackerWatch watch : List.copyOf(watches.keySet())) {
      Instant now = clock.instant();
      if (!dead && !now.isBefore(watches.get(watch))) {
        watches.put(watch, now.plus(polls.get(watch)));
        finishes(watch.poll().exceptionally(outage -> 0));
      }
    }
  }

  /** What never comes to its end is in the hands of a process that died. */
  private boolean finishes(CompletionStage<?> work) {
    if (!work.toCompletableFuture().isDone()) {
      dead = true;
      return false;
    }
    work.toCompletableFuture().join();
    return true;
  }

  /** What is wrong with the steps that were taken of any ticket. */
  List<String> findings(Duration grace) {
    Instant now = clock.instant();
    return done(store.search(TicketQuery.all(House.TENANT, 100))).items().stream()
        .flatMap(ticket -> desk.policy().audit(ticket, grace, now).stream())
        .toList();
  }

  private static <T> T done(CompletionStage<T> work) {
    return work.toCompletableFuture().join();
  }

  @Override
  public void close() {
    worker.close();
    runWorker.close();
  }
}
