package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.Door;
import io.diapason.ingest.admission.TickPolicy;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries {@link TickPolicy} out with timers on one event loop. While a tick is on its way no other
 * is sent, so an outage of the log does not pile ticks up.
 */
public final class TickerTimer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TickerTimer.class);
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final Context context;
  private final Door door;
  private final InstantSource clock;
  private final TickPolicy policy;
  private Instant lastTick = Instant.EPOCH;
  private @Nullable Instant firstEvent;
  private long timer = NO_TIMER;
  private boolean onItsWay;
  private volatile boolean closed;

  /** A ticker for a door, by the same clock. */
  public TickerTimer(Vertx vertx, Door door, InstantSource clock, TickPolicy policy) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.door = door;
    this.clock = clock;
    this.policy = policy;
  }

  /** Ticks once, and then as the policy says. */
  public void start() {
    door.listen(at -> context.runOnContext(now -> eventCame(at)));
    context.runOnContext(now -> tick());
  }

  @Override
  public void close() {
    closed = true;
    context.runOnContext(now -> cancel());
  }

  private void eventCame(Instant at) {
    firstEvent = firstEvent == null ? at : firstEvent;
    schedule();
  }

  private void schedule() {
    if (onItsWay || closed) {
      return;
    }
    cancel();
    Instant due = policy.next(lastTick, firstEvent);
    long millis = Duration.between(clock.instant(), due).toMillis();
    timer = vertx.setTimer(Math.max(1, millis), fired -> tick());
  }

  private void cancel() {
    if (timer != NO_TIMER) {
      vertx.cancelTimer(timer);
      timer = NO_TIMER;
    }
  }

  private void tick() {
    timer = NO_TIMER;
    if (onItsWay || closed) {
      return;
    }
    onItsWay = true;
    firstEvent = null;
    lastTick = clock.instant();
    Future.fromCompletionStage(door.tick(), context).onComplete(this::arrived, this::failed);
  }

  private void arrived(Instant at) {
    onItsWay = false;
    schedule();
  }

  private void failed(Throwable failure) {
    if (!closed) {
      LOG.warn("Expected the log to take a tick, but it did not: {}", failure.toString());
    }
    onItsWay = false;
    schedule();
  }
}
