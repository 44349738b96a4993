package io.diapason.ticketing.desk;

import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.ticket.Claim;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.ticketing.ticket.TicketKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
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
 * Does what tickets ask for: takes an intent by writing its name into the ticket, performs it, and
 * writes what came of it. Any number of workers may share a store; an intent goes to the one whose
 * write wins.
 */
public final class TicketWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TicketWorker.class);

  private final TicketDesk desk;
  private final Notifier notifier;
  private final TicketingMetrics metrics;
  private final WorkerConfig config;
  private final ScheduledExecutorService timer;
  private final Set<TicketKey> urgent = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean running = new AtomicBoolean();
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

  /** Begins to look for what is due, and goes on until closed. */
  public void start() {
    long millis = config.interval().toMillis();
    var unused = timer.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
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
                  if (failure == null && (count > 0 || !urgent.isEmpty()) && !timer.isShutdown()) {
                    timer.execute(this::tick);
                  }
                });
  }

  private void noteHealth(@org.jspecify.annotations.Nullable Throwable failure) {
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
    CompletableFuture<Integer> all = CompletableFuture.completedFuture(0);
    for (TicketKey key : keys) {
      all = all.thenCombine(lookAfter(key).toCompletableFuture(), Integer::sum);
    }
    return all;
  }

  private CompletionStage<Integer> lookAfter(TicketKey key) {
    return desk.change(key, desk.policy()::onWake)
        .thenCompose(
            ticket ->
                ticket.isEmpty()
                    ? CompletableFuture.completedFuture(0)
                    : performNext(ticket.get(), 0));
  }

  /** One intent after the other, so that people hear of a ticket's opening before its end. */
  private CompletionStage<Integer> performNext(Ticket ticket, int performed) {
    Instant now = desk.now();
    for (TicketIntent intent : ticket.intents()) {
      if (!now.isBefore(intent.availableAt())) {
        return claimAndPerform(ticket.key(), intent, performed);
      }
    }
    return CompletableFuture.completedFuture(performed);
  }

  private CompletionStage<Integer> claimAndPerform(
      TicketKey key, TicketIntent intent, int performed) {
    return desk.change(
            key,
            (ticket, now) ->
                desk.policy()
                    .onClaim(
                        ticket,
                        new Claim(intent.key(), config.owner(), now.plus(config.lease())),
                        now))
        .thenCompose(
            claimed ->
                claimed.isEmpty()
                    ? CompletableFuture.completedFuture(performed)
                    : perform(key, intent, performed));
  }

  private CompletionStage<Integer> perform(TicketKey key, TicketIntent intent, int performed) {
    return notifier
        .send(intent.payload(), intent.key())
        .exceptionally(
            failure ->
                Outcome.failed(Outcome.Reason.UNREACHABLE, failure.getClass().getSimpleName()))
        .thenCompose(
            outcome -> {
              metrics.performed(outcome);
              return report(key, intent.key(), outcome);
            })
        .thenCompose(
            ticket ->
                ticket.isEmpty()
                    ? CompletableFuture.completedFuture(performed + 1)
                    : performNext(ticket.get(), performed + 1));
  }

  private CompletionStage<Optional<Ticket>> report(TicketKey key, String intent, Outcome outcome) {
    return desk.change(key, (ticket, now) -> desk.policy().onOutcome(ticket, intent, outcome, now));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
