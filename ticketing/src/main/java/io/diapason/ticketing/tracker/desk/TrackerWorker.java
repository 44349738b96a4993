package io.diapason.ticketing.tracker.desk;

import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.ticket.Claim;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.TrackerOutage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the copies of tickets. It takes a copy by writing its name into the ticket; of any
 * number of workers on a store one has a copy at a time. A tracker that is slow or asks to be left
 * alone holds nobody up but itself.
 */
public final class TrackerWorker {

  private static final Logger LOG = LoggerFactory.getLogger(TrackerWorker.class);

  /** Calls at a time in one tracker: as many as a careful person's browser would make. */
  private static final int AT_A_TIME = 4;

  private final TicketDesk desk;
  private final Map<String, TrackerEnd> ends;
  private final TrackerMetrics metrics;
  private final WorkerConfig config;
  private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
  private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();

  public TrackerWorker(
      TicketDesk desk, List<TrackerEnd> ends, TrackerMetrics metrics, WorkerConfig config) {
    this.desk = desk;
    this.ends = ends.stream().collect(Collectors.toMap(TrackerEnd::id, Function.identity()));
    this.metrics = metrics;
    this.config = config;
    ends.forEach(end -> inFlight.put(end.id(), new AtomicInteger()));
  }

  /** Looks once at what is due, and completes when all that was begun has ended. */
  public CompletionStage<Integer> runOnce() {
    return runOnce(() -> {});
  }

  /**
   * Looks once at what is due and begins it.
   *
   * @param begun is run when it has begun, before it has ended
   * @return completes when all that was begun has ended, with the number of visits
   */
  public CompletionStage<Integer> runOnce(Runnable begun) {
    Set<String> free = free();
    if (free.isEmpty()) {
      begun.run();
      return CompletableFuture.completedFuture(0);
    }
    return desk.mirrorsDue(free, config.batch())
        .thenApply(this::visits)
        .whenComplete((visits, failure) -> begun.run())
        .thenCompose(
            visits ->
                CompletableFuture.allOf(visits.toArray(CompletableFuture[]::new))
                    .thenApply(done -> visits.size()));
  }

  private Set<String> free() {
    Instant now = desk.clock().instant();
    return ends.keySet().stream()
        .filter(id -> count(id).get() < AT_A_TIME)
        .filter(id -> !now.isBefore(quietUntil.getOrDefault(id, Instant.MIN)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private AtomicInteger count(String tracker) {
    return inFlight.computeIfAbsent(tracker, id -> new AtomicInteger());
  }

  private List<CompletableFuture<Void>> visits(Collection<Ticket> tickets) {
    return tickets.stream()
        .flatMap(ticket -> ticket.mirrors().stream().map(mirror -> visit(ticket.key(), mirror)))
        .filter(Objects::nonNull)
        .map(CompletionStage::toCompletableFuture)
        .toList();
  }

  private @Nullable CompletionStage<Void> visit(TicketKey key, Mirror mirror) {
    TrackerEnd end = ends.get(mirror.tracker());
    Instant now = desk.clock().instant();
    Instant due = mirror.effort().availableAt();
    if (end == null || due == null || now.isBefore(due) || !free().contains(end.id())) {
      return null;
    }
    count(end.id()).incrementAndGet();
    Visit.Lease lease = new Visit.Lease(key, config.owner(), now.plus(config.lease()));
    return claim(end, lease)
        .whenComplete((done, failure) -> count(end.id()).decrementAndGet())
        .exceptionally(failure -> note(end, failure));
  }

  private CompletionStage<Void> claim(TrackerEnd end, Visit.Lease lease) {
    Claim claim = new Claim(end.id(), lease.owner(), lease.until());
    return desk.change(lease.key(), (t, now) -> desk.policy().onMirrorClaim(t, claim, now))
        .thenCompose(
            taken ->
                taken == null
                    ? CompletableFuture.completedFuture(null)
                    : new Visit(desk, end, metrics, lease).run(taken));
  }

  private @Nullable Void note(TrackerEnd end, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof TrackerOutage outage) {
      LOG.debug("Expected {} to do its work, but {}", end.id(), outage.getMessage());
      Duration wish = outage.retryAfter();
      if (wish != null) {
        quietUntil.put(end.id(), desk.clock().instant().plus(wish));
      }
    } else {
      LOG.warn("Expected to look after a copy in {}, but it failed", end.id(), cause);
    }
    return null;
  }
}
