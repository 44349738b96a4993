package io.diapason.ingest.admission;

import io.diapason.ingest.stream.EventLog;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A log whose alerts become durable when the test says so. */
final class SlowLog implements EventLog {

  private final List<CompletableFuture<Void>> appends = new ArrayList<>();
  private final List<AlertEvent> appended = new ArrayList<>();
  private final List<Receipt> ticks = new ArrayList<>();

  void finish(int append) {
    appends.get(append).complete(null);
  }

  List<AlertEvent> appended() {
    return appended;
  }

  List<Receipt> ticks() {
    return ticks;
  }

  @Override
  public CompletionStage<Void> appendAlerts(List<AlertEvent> events) {
    appended.addAll(events);
    CompletableFuture<Void> append = new CompletableFuture<>();
    appends.add(append);
    return append;
  }

  @Override
  public CompletionStage<Void> appendChange(Change change) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Void> appendControl(Control control) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Void> appendDeadLetter(DeadLetter letter) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Void> tick(Receipt lastGiven, Instant at) {
    ticks.add(lastGiven);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Instant> lastReceivedAt() {
    return CompletableFuture.completedFuture(Instant.EPOCH);
  }

  @Override
  public @Nullable LogOutage outage() {
    return null;
  }

  @Override
  public void close() {}
}
