package io.diapason.ingest.stream;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A log of record that lives as long as its process, for tests of whatever stands before or behind
 * it. It can be cut off to see how an outage is borne.
 */
public final class InMemoryEventLog implements EventLog, DeadLetters {

  private final List<List<AlertEvent>> alerts = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();
  private final List<DeadLetter> letters = new ArrayList<>();
  private Instant last = Instant.EPOCH;
  private @Nullable LogOutage outage;

  /** A log whose alerts stand in so many partitions. */
  public InMemoryEventLog(int partitions) {
    for (int partition = 0; partition < partitions; partition++) {
      alerts.add(new ArrayList<>());
    }
  }

  @Override
  public synchronized CompletionStage<Void> appendAlerts(List<AlertEvent> events) {
    return write(
        () -> {
          for (AlertEvent event : events) {
            int partition = StreamKey.partition(StreamKey.of(event), alerts.size());
            alerts.get(partition).add(event);
            reached(event.receivedAt());
          }
        });
  }

  @Override
  public synchronized CompletionStage<Void> appendChange(Change change) {
    return write(
        () -> {
          changes.add(change);
          reached(change.receivedAt());
        });
  }

  @Override
  public synchronized CompletionStage<Void> appendControl(Control control) {
    return write(
        () -> {
          controls.add(control);
          reached(control.receivedAt());
        });
  }

  @Override
  public synchronized CompletionStage<Void> appendDeadLetter(DeadLetter letter) {
    return write(() -> letters.add(letter));
  }

  @Override
  public synchronized CompletionStage<Void> tick(Receipt lastGiven, Instant at) {
    return write(
        () -> {
          alerts.forEach(partition -> partition.add(AlertEvent.tick(lastGiven, at)));
          changes.add(Change.tick(lastGiven, at));
          controls.add(Control.tick(at));
          reached(at);
        });
  }

  @Override
  public synchronized CompletionStage<Instant> lastReceivedAt() {
    return CompletableFuture.completedFuture(last);
  }

  @Override
  public synchronized CompletionStage<DeadLetterPage> page(
      String tenant, @Nullable Long cursor, int limit) {
    List<DeadLetter> page = new ArrayList<>();
    int index = cursor == null ? letters.size() - 1 : (int) Math.min(cursor, letters.size()) - 1;
    for (; index >= 0 && page.size() < limit; index--) {
      if (letters.get(index).tenant().equals(tenant)) {
        page.add(letters.get(index));
      }
    }
    return CompletableFuture.completedFuture(
        new DeadLetterPage(page, index < 0 ? null : index + 1L));
  }

  @Override
  public synchronized CompletionStage<Optional<DeadLetter>> find(String tenant, String id) {
    return CompletableFuture.completedFuture(
        letters.stream()
            .filter(letter -> letter.id().equals(id) && letter.tenant().equals(tenant))
            .findFirst());
  }

  @Override
  public synchronized @Nullable LogOutage outage() {
    return outage;
  }

  /** From now on nothing is taken, until {@link #mend}. */
  public synchronized void cutOff(LogOutage reason) {
    outage = reason;
  }

  /** Takes entries again. */
  public synchronized void mend() {
    outage = null;
  }

  @Override
  public synchronized void close() {
    outage =
        new LogOutage(LogOutage.Reason.CLOSED, false, "Expected an open log, but it is closed");
  }

  /** The alerts and ticks of each partition, in the order of the log. */
  public synchronized List<List<AlertEvent>> alerts() {
    return alerts.stream().map(List::copyOf).toList();
  }

  /** The changes and ticks, in the order of the log. */
  public synchronized List<Change> changes() {
    return List.copyOf(changes);
  }

  /** What was set, and ticks, in the order of the log. */
  public synchronized List<Control> controls() {
    return List.copyOf(controls);
  }

  /** What was refused, oldest first. */
  public synchronized List<DeadLetter> letters() {
    return List.copyOf(letters);
  }

  private CompletionStage<Void> write(Runnable change) {
    if (outage != null) {
      return CompletableFuture.failedFuture(outage);
    }
    change.run();
    return CompletableFuture.completedFuture(null);
  }

  private void reached(Instant receivedAt) {
    last = receivedAt.isAfter(last) ? receivedAt : last;
  }
}
