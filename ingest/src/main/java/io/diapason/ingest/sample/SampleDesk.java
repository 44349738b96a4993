package io.diapason.ingest.sample;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one place where samples are given their moment. Stamping and appending are one step under one
 * lock, so the order of the stream is the order of the stamps.
 *
 * <p>Samples are no alerts: they have no receipts and no place in the ledger, and their stream is
 * none that incidents are replayed from. What is found in them is an alert, and has both.
 */
public final class SampleDesk {

  private static final Duration REPLY_WITHIN = Duration.ofSeconds(4);

  private final Object lock = new Object();
  private final SampleLog log;
  private final WatchedSeries watched;
  private final InstantSource clock;
  private Instant last = Instant.EPOCH;

  /** A desk that keeps what is watched. */
  public SampleDesk(SampleLog log, WatchedSeries watched, InstantSource clock) {
    this.log = log;
    this.watched = watched;
    this.clock = clock;
  }

  /**
   * Keeps what is watched and says something; completes when that is durable, and fails with {@link
   * LogOutage} when it takes too long: then nothing is acknowledged.
   */
  public CompletionStage<SampleCount> take(String tenant, List<SampleDraft> drafts) {
    List<SampleDraft> kept = new ArrayList<>();
    int unwatched = 0;
    int empty = 0;
    for (SampleDraft draft : drafts) {
      if (!Double.isFinite(draft.value())) {
        empty++;
      } else if (watched.watches(draft.labels())) {
        kept.add(draft);
      } else {
        unwatched++;
      }
    }
    SampleCount count = new SampleCount(kept.size(), unwatched, empty);
    return kept.isEmpty()
        ? CompletableFuture.completedFuture(count)
        : append(tenant, kept).thenApply(done -> count);
  }

  private CompletionStage<Void> append(String tenant, List<SampleDraft> drafts) {
    synchronized (lock) {
      LogOutage outage = log.outage();
      if (outage != null) {
        return CompletableFuture.failedFuture(outage);
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      last = now.isAfter(last) ? now : last;
      List<Sample> samples = drafts.stream().map(draft -> draft.stamp(tenant, last)).toList();
      return inTime(log.append(samples));
    }
  }

  private static CompletionStage<Void> inTime(CompletionStage<Void> stage) {
    return stage
        .toCompletableFuture()
        .copy()
        .orTimeout(REPLY_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(named(failure)));
  }

  private static Throwable named(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof TimeoutException
        ? new LogOutage(
            LogOutage.Reason.TIMEOUT,
            true,
            "Expected the log to take samples within "
                + REPLY_WITHIN.toSeconds()
                + " s, but it did not")
        : cause;
  }
}
