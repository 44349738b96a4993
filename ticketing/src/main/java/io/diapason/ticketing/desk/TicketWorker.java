package io.diapason.ticketing.desk;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.ticket.Claim;
import io.diapason.ticketing.ticket.Decision;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.ticketing.ticket.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what tickets ask for: takes an intent by writing its name into the ticket, performs it, and
 * writes what came of it. Any number of workers may share a store; an intent goes to the one whose
 * write wins.
 */
public final class TicketWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TicketWorker.class);

  private static final int REPLAN_SECONDS = 5;

  private final TicketDesk desk;
  private final Notifier notifier;
  private final TicketingMetrics metrics;
  private final WorkerConfig config;
  private final ScheduledExecutorService timer;
  private final Set<TicketKey> urgent = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicInteger woken = new AtomicInteger();
  private final AtomicBoolean failing = new AtomicBoolean();

  public TicketWorker(
      TicketDesk desk, Notifier notifier, TicketingMetrics metrics, WorkerConfig config) {
    this.desk = desk;
    this.notifier = notifier;
    this.metrics = metrics;
    this.config = config;
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "ticket-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to look for what is due, and goes on until closed. First all active tickets of the
   * tenant are planned anew, since the rules may be others than before the start.
   */
  public void start(String tenant) {
    timer.execute(() -> replan(tenant));
    long millis = config.interval().toMillis();
    var unused = timer.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Plans all active tickets of a tenant anew, since the rules are others now. */
  public void planAnew(String tenant) {
    timer.execute(() -> replan(tenant));
  }

  private void replan(String tenant) {
    Instant began = desk.now();
    var unused =
        new Replanning(desk)
            .run(tenant)
            .whenComplete(
                (written, failure) -> {
                  planned(tenant, written, failure);
                  if (failure == null) {
                    metrics.replanned(Duration.between(began, desk.now()));
                  }
                });
  }

  private void planned(String tenant, Integer written, @Nullable Throwable failure) {
    if (failure == null) {
      LOG.info("Planned {} tickets anew", written);
    } else if (!timer.isShutdown()) {
      LOG.warn("Expected to plan all tickets anew, but the store failed", failure);
      var unused = timer.schedule(() -> replan(tenant), REPLAN_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** These tickets may have something to do now; a hint that spares the wait for the next look. */
  public void wake(Collection<TicketKey> keys) {
    urgent.addAll(keys);
    if (!timer.isShutdown()) {
      timer.execute(this::tick);
    }
  }

  private void tick() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    var unused =
        runOnce()
            .whenComplete(
                (count, failure) -> {
                  running.set(false);
                  noteHealth(failure);
                  // What changed at this look may have hidden more behind it.
                  if (failure == null
                      && (count > 0 || woken.getAndSet(0) > 0 || !urgent.isEmpty())
                      && !timer.isShutdown()) {
                    timer.execute(this::tick);
                  }
                });
  }

  private void noteHealth(@Nullable Throwable failure) {
    boolean failed = failure != null;
    if (failing.getAndSet(failed) != failed) {
      if (failed) {
        LOG.warn("Expected to look after due tickets, but the store failed", failure);
      } else {
        LOG.info("Looking after due tickets again");
      }
    }
  }

  /** Whether the last look at the store succeeded. */
  public boolean isHealthy() {
    return !failing.get();
  }

  /**
   * Looks once at what is due and does it.
   *
   * @return how many intents were performed
   */
  public CompletionStage<Integer> runOnce() {
    Set<TicketKey> keys = new HashSet<>(urgent);
    urgent.removeAll(keys);
    CompletionStage<Integer> work;
    try {
      work =
          desk.store()
              .due(desk.now(), config.batch())
              .thenCompose(
                  due -> {
                    keys.addAll(due);
                    return lookAfterAll(keys);
                  });
    } catch (RuntimeException e) {
      work = CompletableFuture.failedFuture(e);
    }
    // What was a hint only is not lost: the store names every due ticket at the next look.
    return work;
  }

  private CompletionStage<Integer> lookAfterAll(Set<TicketKey> keys) {
    return desk.changeAll(each(keys, this::onWake))
        .thenCompose(
            tickets ->
                handOver(tickets.values()).thenCompose(done -> performNext(tickets.values(), 0)));
  }

  /** What whoever acted left behind, perhaps because it died. */
  private CompletionStage<Void> handOver(Collection<Ticket> tickets) {
    return CompletableFuture.allOf(
        tickets.stream()
            .map(ticket -> desk.handOver(ticket).toCompletableFuture())
            .toArray(CompletableFuture[]::new));
  }

  private Decision onWake(Ticket ticket, Instant now) {
    Decision decision = desk.policy().onWake(ticket, now);
    if (decision.changed()) {
      woken.incrementAndGet();
    }
    return decision;
  }

  /**
   * The next intent of every ticket together; of one ticket one after the other, so that people
   * hear of its opening before its end.
   */
  private CompletionStage<Integer> performNext(Collection<Ticket> tickets, int performed) {
    Map<TicketKey, TicketIntent> next = new HashMap<>();
    Instant now = desk.now();
    for (Ticket ticket : tickets) {
      ticket.intents().stream()
          .filter(intent -> !now.isBefore(ticket.availableAt(intent)))
          .findFirst()
          .ifPresent(intent -> next.put(ticket.key(), intent));
    }
    if (next.isEmpty()) {
      return CompletableFuture.completedFuture(performed);
    }
    // Leases are counted from the claim, which is later: this is on the safe side.
    Instant mineUntil = now.plus(config.lease());
    Map<TicketKey, BiFunction<Ticket, Instant, Decision>> claims = new HashMap<>();
    next.forEach((key, intent) -> claims.put(key, claimOf(intent)));
    return desk.changeAll(claims)
        .thenCompose(
            claimed -> {
              next.keySet().retainAll(claimed.keySet());
              if (!desk.now().isBefore(mineUntil)) {
                // This process stood still for so long that others do it by now.
                next.clear();
              }
              return perform(next);
            })
        .thenCompose(
            reports ->
                reports.isEmpty()
                    ? CompletableFuture.completedFuture(performed)
                    : desk.changeAll(reports)
                        .thenCompose(
                            told -> performNext(told.values(), performed + reports.size())));
  }

  private BiFunction<Ticket, Instant, Decision> claimOf(TicketIntent intent) {
    return (ticket, now) ->
        desk.policy()
            .onClaim(
                ticket, new Claim(intent.key(), config.owner(), now.plus(config.lease())), now);
  }

  private CompletionStage<Map<TicketKey, BiFunction<Ticket, Instant, Decision>>> perform(
      Map<TicketKey, TicketIntent> intents) {
    Map<TicketKey, BiFunction<Ticket, Instant, Decision>> reports = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    intents.forEach(
        (key, intent) ->
            all.add(
                send(intent)
                    .thenAccept(outcome -> reports.put(key, reportOf(intent, outcome)))
                    .toCompletableFuture()));
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenApply(v -> reports);
  }

  private CompletionStage<Outcome> send(TicketIntent intent) {
    return notifier
        .send(Delivery.of(intent.payload(), intent.key()))
        .exceptionally(
            failure ->
                Outcome.failed(Outcome.Reason.UNREACHABLE, failure.getClass().getSimpleName()))
        .whenComplete((outcome, never) -> metrics.performed(outcome));
  }

  private BiFunction<Ticket, Instant, Decision> reportOf(TicketIntent intent, Outcome outcome) {
    return (ticket, now) -> desk.policy().onOutcome(ticket, intent.key(), outcome, now);
  }

  private static Map<TicketKey, BiFunction<Ticket, Instant, Decision>> each(
      Set<TicketKey> keys, BiFunction<Ticket, Instant, Decision> rule) {
    Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules = new HashMap<>();
    keys.forEach(key -> rules.put(key, rule));
    return rules;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
