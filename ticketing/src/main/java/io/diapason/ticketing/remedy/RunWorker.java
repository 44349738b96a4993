package io.diapason.ticketing.remedy;

import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.guard.GuardRules;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.Run.Telling;
import io.diapason.ticketing.run.RunDecision;
import io.diapason.ticketing.run.RunKey;
import io.diapason.ticketing.run.RunPolicy.StepClaim;
import io.diapason.ticketing.run.RunState;
import io.diapason.ticketing.run.RunWorld;
import io.diapason.ticketing.run.RunWorld.Admission;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.run.StepRun;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets runs go on when their time has come. Any number of workers may share a store: a step goes to
 * the one whose claim is written. No run waits for another, and none holds the worker up.
 */
public final class RunWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

  private static final int BATCH = 128;

  /** For how long longer than a try may take the worker has it for itself. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final RunDesk desk;
  private final TicketDesk tickets;
  private final Standing standing;
  private final StepWork work;
  private final String owner;
  private final ScheduledExecutorService timer;
  private final Set<RunKey> inHand = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  public RunWorker(RunDesk desk, TicketDesk tickets, Standing standing, StepWork work) {
    this.desk = desk;
    this.tickets = tickets;
    this.standing = standing;
    this.work = work;
    owner = work.owner();
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "run-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins to look for what is due, and goes on until closed. */
  public void start(Duration interval) {
    long millis = interval.toMillis();
    var unused = timer.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    if (looking.compareAndSet(false, true)) {
      var unused =
          runOnce()
              .whenComplete(
                  (done, failure) -> {
                    looking.set(false);
                    if (failure != null) {
                      LOG.warn("Expected to look for due runs, but could not", failure);
                    }
                  });
    }
  }

  /** Looks once at what is due, and completes when all of it has gone as far as it can. */
  public CompletionStage<Void> runOnce() {
    return desk.runs()
        .due(desk.now(), BATCH)
        .thenCompose(
            keys -> {
              CompletableFuture<?>[] all =
                  keys.stream()
                      .map(key -> goOn(key).toCompletableFuture())
                      .toArray(CompletableFuture[]::new);
              return CompletableFuture.allOf(all);
            });
  }

  /** One run goes on, unless it is in hand already. */
  private CompletionStage<Void> goOn(RunKey key) {
    if (!inHand.add(key)) {
      return CompletableFuture.completedFuture(null);
    }
    return wake(key)
        .handle(
            (done, failure) -> {
              inHand.remove(key);
              if (failure != null) {
                LOG.warn("Expected run {} to go on, but it could not", key, failure);
              }
              return null;
            });
  }

  private CompletionStage<Void> wake(RunKey key) {
    return desk.runs()
        .get(key)
        .thenCompose(
            found ->
                found.isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : world(found.get().run()).thenCompose(world -> wake(key, world)));
  }

  private CompletionStage<Void> wake(RunKey key, RunWorld world) {
    return desk.change(key, (run, now) -> desk.policy().onWake(run, world, now))
        .thenCompose(
            decision ->
                decision.isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : carryOut(decision.get().run(), world));
  }

  private CompletionStage<Void> carryOut(Run run, RunWorld world) {
    CompletionStage<Void> told = tell(run, run.tellings());
    if (run.state().isOver() && run.seated()) {
      told = told.thenCompose(done -> release(run));
    }
    for (StepRun step : desk.policy().due(run, world, desk.now())) {
      perform(run, step);
    }
    return told;
  }

  private CompletionStage<RunWorld> world(Run run) {
    boolean asks = run.state().isWaiting() || run.state() == RunState.PROVING;
    CompletionStage<Standing.Of> stands =
        asks
            ? standing.of(run.tenant(), run.incidentId(), run.cis())
            : CompletableFuture.completedFuture(new Standing.Of(false, false));
    return stands.thenCompose(
        of ->
            desk.book(run.tenant())
                .thenCompose(
                    book -> {
                      String halted = book.halt() == null ? null : GuardRules.words(book.halt());
                      return admission(run, of)
                          .thenApply(a -> new RunWorld(a, halted, of.recovered(), of.ended()));
                    }));
  }

  private CompletionStage<Admission> admission(Run run, Standing.Of of) {
    return run.state() == RunState.QUEUED && !of.ended()
        ? desk.admit(run)
        : CompletableFuture.completedFuture(Admission.held(null, "it is not its turn"));
  }

  private CompletionStage<Void> release(Run run) {
    return desk.release(run)
        .thenCompose(book -> desk.change(run.key(), desk.policy()::onReleased))
        .thenAccept(done -> {});
  }

  /** Says one thing after the other on the ticket; each is said once, as its key tells. */
  private CompletionStage<Void> tell(Run run, List<Telling> tellings) {
    if (tellings.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    Telling first = tellings.get(0);
    TicketAction.Kind kind =
        first.escalate() ? TicketAction.Kind.ESCALATE : TicketAction.Kind.COMMENT;
    TicketAction action =
        TicketAction.of(kind, "runbook:" + run.runbook().id(), first.text()).withKey(first.key());
    return tickets
        .act(new TicketKey(run.tenant(), run.ticketId()), action, null)
        .thenCompose(
            done -> desk.change(run.key(), (r, now) -> desk.policy().onTold(r, first.key(), now)))
        .thenCompose(done -> tell(run, tellings.subList(1, tellings.size())));
  }

  /** Claims a step, has it done, and writes what came of it; nobody waits for it. */
  private void perform(Run run, StepRun step) {
    StepClaim claim =
        new StepClaim(step.key(), owner, desk.now().plus(work.longest(run, step)).plus(GRACE));
    var unused =
        desk.change(run.key(), (r, now) -> desk.policy().onClaim(r, claim, now))
            .thenCompose(
                decision ->
                    decision.filter(RunDecision::changed).isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : perform(decision.get().run(), step, claim))
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    LOG.warn(
                        "Expected step {} of {} to be done, but it could not",
                        step.key(),
                        run.key(),
                        failure);
                  }
                });
  }

  private CompletionStage<Void> perform(Run run, StepRun before, StepClaim claim) {
    return work.does(run, before)
        .exceptionally(failure -> StepResult.unknown(failure.getClass().getSimpleName()))
        .thenCompose(
            result ->
                desk.change(run.key(), (r, now) -> desk.policy().onResult(r, claim, result, now)))
        .thenCompose(done -> goOn(run.key()));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
