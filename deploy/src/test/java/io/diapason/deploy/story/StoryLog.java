package io.diapason.deploy.story;

import io.diapason.correlation.flink.SteppedPipeline;
import io.diapason.ingest.stream.EventLog;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The log of a story: whatever the door writes, the pipeline has read at once. */
final class StoryLog implements EventLog {

  private final SteppedPipeline pipeline;
  private Instant last;

  StoryLog(SteppedPipeline pipeline, Instant start) {
    this.pipeline = pipeline;
    last = start;
  }

  private CompletionStage<Void> write(Instant at, Callable<?> what) {
    try {
      what.call();
    } catch (Exception e) {
      throw new IllegalStateException("Expected the pipeline to take an entry, but " + e, e);
    }
    last = at.isAfter(last) ? at : last;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Void> appendAlerts(List<AlertEvent> events) {
    return write(
        events.get(events.size() - 1).receivedAt(),
        () -> {
          for (AlertEvent event : events) {
            pipeline.hear(event);
          }
          return true;
        });
  }

  @Override
  public CompletionStage<Void> appendChange(Change change) {
    return write(
        change.receivedAt(),
        () -> {
          pipeline.hear(change);
          return true;
        });
  }

  @Override
  public CompletionStage<Void> appendControl(Control control) {
    return write(
        control.receivedAt(),
        () -> {
          pipeline.hear(control);
          return true;
        });
  }

  @Override
  public CompletionStage<Void> appendDeadLetter(DeadLetter letter) {
    throw new AssertionError("Expected a story to be understood, but " + letter.message());
  }

  /** A tick is later than all before it, so all before it has been read. */
  @Override
  public CompletionStage<Void> tick(Receipt lastGiven, Instant at) {
    return write(
        at,
        () -> {
          pipeline.passTo(at.minusMillis(1));
          return true;
        });
  }

  @Override
  public CompletionStage<Instant> lastReceivedAt() {
    return CompletableFuture.completedFuture(last);
  }

  @Override
  public @Nullable LogOutage outage() {
    return null;
  }

  @Override
  public void close() {}
}
