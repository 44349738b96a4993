package io.diapason.ingest.sample;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A stream of samples that lives as long as its process; it can be cut off. */
public final class InMemorySampleLog implements SampleLog {

  private final List<Sample> samples = new ArrayList<>();
  private @Nullable LogOutage outage;

  @Override
  public synchronized CompletionStage<Void> append(List<Sample> more) {
    if (outage != null) {
      return CompletableFuture.failedFuture(outage);
    }
    samples.addAll(more);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized @Nullable LogOutage outage() {
    return outage;
  }

  /** From now on nothing is taken; null to take samples again. */
  public synchronized void cutOff(@Nullable LogOutage reason) {
    outage = reason;
  }

  /** All samples, in the order of the log. */
  public synchronized List<Sample> samples() {
    return List.copyOf(samples);
  }

  @Override
  public synchronized void close() {
    outage =
        new LogOutage(LogOutage.Reason.CLOSED, false, "Expected an open log, but it is closed");
  }
}
