package io.diapason.ingest.sample;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.ingest.stream.LogReply;
import io.diapason.vocabulary.Sample;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * The one place where samples are given their moment. Stamping and appending are one step under one
 * lock, so the order of the stream is the order of the stamps.
 *
 * <p>Samples are no alerts: they have no receipts and no place in the ledger, and their stream is
 * none that incidents are replayed from. What is found in them is an alert, and has both.
 */
public final class SampleDesk {

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
    return take(tenant, drafts, draft -> watched.watches(draft.labels()));
  }

  /** The same for values that were asked for: who asks for a series watches it. */
  public CompletionStage<SampleCount> takeAsked(String tenant, List<SampleDraft> drafts) {
    return take(tenant, drafts, draft -> true);
  }

  private CompletionStage<SampleCount> take(
      String tenant, List<SampleDraft> drafts, Predicate<SampleDraft> isWatched) {
    List<SampleDraft> wanted = new ArrayList<>();
    int unwatched = 0;
    int empty = 0;
    for (SampleDraft draft : drafts) {
      if (!Double.isFinite(draft.value())) {
        empty++;
      } else if (isWatched.test(draft)) {
        wanted.add(draft);
      } else {
        unwatched++;
      }
    }
    return append(tenant, wanted, new SampleCount(0, unwatched, 0, empty));
  }

  private CompletionStage<SampleCount> append(
      String tenant, List<SampleDraft> wanted, SampleCount others) {
    synchronized (lock) {
      LogOutage outage = log.outage();
      if (outage != null && !wanted.isEmpty()) {
        return CompletableFuture.failedFuture(outage);
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      last = now.isAfter(last) ? now : last;
      List<Sample> samples = new ArrayList<>(wanted.size());
      for (SampleDraft draft : wanted) {
        Sample sample = draft.stamp(tenant, last);
        if (watched.hasPlace(sample.series(), last)) {
          samples.add(sample);
        }
      }
      SampleCount count =
          new SampleCount(
              samples.size(), others.unwatched(), wanted.size() - samples.size(), others.empty());
      return LogReply.inTime(log.append(samples), "samples").thenApply(done -> count);
    }
  }
}
