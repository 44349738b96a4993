package io.diapason.ingest.remark;

import io.diapason.ingest.stream.Turns;
import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Adds to alerts, one thing after the other, so that nothing added at the same moment is lost. */
public final class RemarkDesk {

  private record Key(String tenant, Fingerprint alert) {}

  private final Remarks remarks;
  private final InstantSource clock;
  private final Turns<Key> turns = new Turns<>();

  /** A desk before these remarks. */
  public RemarkDesk(Remarks remarks, InstantSource clock) {
    this.remarks = remarks;
    this.clock = clock;
  }

  /** What was added to an alert. */
  public Remark find(String tenant, Fingerprint alert) {
    return remarks.find(tenant, alert);
  }

  /** Adds or takes away something; completes when it is durable. */
  public CompletionStage<Remark> alter(
      String tenant, Fingerprint alert, BiFunction<Remark, Instant, Remark> step) {
    return turns.take(
        new Key(tenant, alert),
        () -> {
          Remark before = remarks.find(tenant, alert);
          Remark next = step.apply(before, clock.instant());
          return next.equals(before)
              ? CompletableFuture.completedFuture(next)
              : remarks.put(next).thenApply(done -> next);
        });
  }
}
