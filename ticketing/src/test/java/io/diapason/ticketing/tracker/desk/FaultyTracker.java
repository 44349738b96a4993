package io.diapason.ticketing.tracker.desk;

import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerOutage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tracker whose next writes go wrong in the ways in which networks and servers go wrong. */
final class FaultyTracker implements Tracker {

  enum Fault {
    /** Nobody listens. */
    DOWN,
    /** Too many calls; come back in a minute. */
    LIMITED,
    /** An error, and nothing was done. */
    BROKEN,
    /** It was done, and the answer was lost. */
    ANSWER_LOST,
    /** It will be done later, when nobody waits any more. */
    LATE,
    /** It was done twice. */
    TWICE
  }

  private final Tracker tracker;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<Supplier<CompletionStage<?>>> late = new ArrayList<>();

  FaultyTracker(Tracker tracker) {
    this.tracker = tracker;
  }

  FaultyTracker then(Fault... next) {
    faults.addAll(List.of(next));
    return this;
  }

  /** What was late happens now. */
  void catchUp() {
    late.forEach(Supplier::get);
    late.clear();
  }

  private <T> CompletionStage<T> write(Supplier<CompletionStage<T>> call) {
    Fault fault = faults.poll();
    if (fault == null) {
      return call.get();
    }
    return switch (fault) {
      case DOWN -> failed(OutageReason.UNREACHABLE, null);
      case LIMITED -> failed(OutageReason.RATE_LIMITED, Duration.ofMinutes(1));
      case BROKEN -> failed(OutageReason.BROKEN, null);
      case ANSWER_LOST -> call.get().thenCompose(done -> failed(OutageReason.TIMEOUT, null));
      case TWICE -> call.get().thenCompose(done -> call.get());
      case LATE -> {
        late.add(call::get);
        yield failed(OutageReason.TIMEOUT, null);
      }
    };
  }

  private static <T> CompletionStage<T> failed(OutageReason reason, @Nullable Duration wish) {
    return CompletableFuture.failedFuture(new TrackerOutage(reason, "as planned", wish));
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return tracker.find(key);
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    return write(() -> tracker.create(draft));
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return tracker.read(id);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    return write(() -> tracker.update(id, edit));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    return write(() -> tracker.comment(id, text));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    return write(() -> tracker.link(id, elder));
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return tracker.changedSince(since);
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    return tracker.touched(body);
  }
}
