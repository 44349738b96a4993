package io.diapason.ticketing.tracker.desk;

import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.MirrorKey;
import io.diapason.ticketing.tracker.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Brings back what people did in one tracker: asks what was changed, or is told so by a webhook,
 * and reads that. A webhook's body is never believed; it only says where to look. Reading twice
 * changes nothing, so nothing has to be remembered over a restart but where to begin.
 */
public final class TrackerWatch {

  /** Clocks differ, and a tracker's clock has no parts of a second. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  /** A change in the second of the last look leaves the stamp as it was. */
  private static final int LOOKS = 2;

  private final TicketDesk desk;
  private final TrackerEnd end;
  private final TrackerMetrics metrics;
  private Map<String, Look> looks = new HashMap<>();
  private @Nullable Instant lastPoll;

  private record Look(String stamp, int times) {}

  public TrackerWatch(TicketDesk desk, TrackerEnd end, TrackerMetrics metrics) {
    this.desk = desk;
    this.end = end;
    this.metrics = metrics;
  }

  /** The tracker's id. */
  public String id() {
    return end.id();
  }

  /**
   * Asks once what was changed. Not to be called again before it has completed.
   *
   * @return how many tickets were read; fails as the tracker and the store fail
   */
  public CompletionStage<Integer> poll() {
    Instant now = desk.clock().instant();
    Instant since = lastPoll == null ? now.minus(end.backlog()) : lastPoll.minus(OVERLAP);
    return end.tracker()
        .changedSince(since)
        .thenCompose(this::takeAll)
        .thenApply(
            count -> {
              lastPoll = now;
              return count;
            });
  }

  private CompletionStage<Integer> takeAll(List<ForeignRef> changed) {
    Map<String, Look> next = new HashMap<>();
    List<ForeignRef> fresh = new ArrayList<>();
    for (ForeignRef ref : changed) {
      Look before = looks.get(ref.id());
      int times = before != null && before.stamp().equals(ref.stamp()) ? before.times() : 0;
      if (times < LOOKS && MirrorKey.parse(ref.key()) != null) {
        fresh.add(ref);
      }
      next.put(ref.id(), new Look(ref.stamp(), times + 1));
    }
    return takeNext(fresh, 0)
        .thenApply(
            count -> {
              looks = next;
              return count;
            });
  }

  private CompletionStage<Integer> takeNext(List<ForeignRef> refs, int done) {
    return done == refs.size()
        ? CompletableFuture.completedFuture(done)
        : look(refs.get(done).id()).thenCompose(ok -> takeNext(refs, done + 1));
  }

  /** Looks at the tickets of which a webhook spoke; null when it spoke of none. */
  public @Nullable CompletionStage<Void> nudge(byte[] body) {
    List<String> ids = end.tracker().touched(body);
    return ids == null
        ? null
        : CompletableFuture.allOf(
            ids.stream()
                .map(id -> look(id).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
  }

  private CompletionStage<Void> look(String id) {
    return end.tracker().read(id).thenCompose(this::take);
  }

  private CompletionStage<Void> take(ForeignTicket foreign) {
    MirrorKey key = MirrorKey.parse(foreign.key());
    if (key == null) {
      return CompletableFuture.completedFuture(null);
    }
    metrics.read(end.id());
    return desk.change(
            new TicketKey(key.tenant(), key.ticket()),
            (ticket, now) ->
                desk.policy().onMirrorReport(ticket, end.id(), report(ticket, foreign), now))
        .thenAccept(ticket -> {});
  }

  /** Another copy than the one we know is one too many, or nobody knew of it yet. */
  private Report report(Ticket ticket, ForeignTicket foreign) {
    Mirror mirror = ticket.mirror(end.id());
    String known = mirror == null ? null : mirror.externalId();
    return known == null || known.equals(foreign.id())
        ? new Report.Seen(foreign)
        : new Report.Strayed(foreign.id());
  }
}
