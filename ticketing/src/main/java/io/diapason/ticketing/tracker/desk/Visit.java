package io.diapason.ticketing.tracker.desk;

import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.tracker.Errand;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.Report;
import io.diapason.ticketing.tracker.TrackerOutage;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One worker's work on one ticket's copy in one tracker: looks, does what is next, looks again,
 * until nothing is left. What comes of each step is written before the next begins.
 */
final class Visit {

  /** Enough for all there is to do; the rest waits for the next visit. */
  private static final int MOST_STEPS = 12;

  private final TicketDesk desk;
  private final TrackerEnd end;
  private final TrackerMetrics metrics;
  private final Lease lease;
  private final ErrandRunner runner;

  /** For how long, and for whom, the copy is taken. */
  record Lease(TicketKey key, String owner, Instant until) {}

  Visit(TicketDesk desk, TrackerEnd end, TrackerMetrics metrics, Lease lease) {
    this.desk = desk;
    this.end = end;
    this.metrics = metrics;
    this.lease = lease;
    runner = new ErrandRunner(end, desk);
  }

  CompletionStage<Void> run(Ticket ticket) {
    return step(ticket, 0, false);
  }

  private CompletionStage<Void> step(@Nullable Ticket ticket, int steps, boolean looked) {
    Mirror mirror = ticket == null ? null : ticket.mirror(end.id());
    if (ticket == null || mirror == null || steps >= MOST_STEPS || isOver()) {
      return finish();
    }
    String id = mirror.externalId();
    if (id != null && !looked) {
      return perform(end.tracker().read(id).thenApply(Report.Seen::new), steps, true);
    }
    Errand errand = desk.policy().errand(ticket, end.id(), desk.clock().instant());
    return errand == null ? finish() : perform(runner.run(ticket, mirror, errand), steps, false);
  }

  /** A call that is begun must end while the copy is still ours. */
  private boolean isOver() {
    Instant latest = lease.until().minus(end.timeout().multipliedBy(2));
    return !desk.clock().instant().isBefore(latest);
  }

  private CompletionStage<Void> perform(
      CompletionStage<? extends Report> deed, int steps, boolean looked) {
    return deed.handle((report, failure) -> after(report, failure, steps, looked))
        .thenCompose(Function.identity());
  }

  private CompletionStage<Void> after(
      @Nullable Report report, @Nullable Throwable failure, int steps, boolean looked) {
    if (failure == null && report != null) {
      metrics.performed(end.id(), null);
      return tell(report).thenCompose(ticket -> step(ticket, steps + 1, looked));
    }
    TrackerOutage outage = outage(failure);
    metrics.performed(end.id(), outage.reason());
    return tell(new Report.Failed(outage))
        .thenCompose(ticket -> CompletableFuture.failedFuture(outage));
  }

  private CompletionStage<@Nullable Ticket> tell(Report report) {
    return desk.change(
        lease.key(), (ticket, now) -> desk.policy().onMirrorReport(ticket, end.id(), report, now));
  }

  private CompletionStage<Void> finish() {
    return tell(new Report.Finished(lease.owner())).thenAccept(ticket -> {});
  }

  static TrackerOutage outage(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof TrackerOutage outage) {
      return outage;
    }
    throw new IllegalStateException("Expected a tracker to fail with an outage", cause);
  }
}
