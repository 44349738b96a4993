package io.diapason.ingest.vertx;

import io.diapason.ingest.heartbeat.HeartbeatDesk;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the desk look for missing pings again and again. While one look is on its way there is no
 * other, so an outage of the log does not pile them up.
 */
public final class HeartbeatTimer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HeartbeatTimer.class);

  private final Vertx vertx;
  private final Context context;
  private final HeartbeatDesk desk;
  private final long timer;
  private boolean onItsWay;
  private boolean failing;

  /** Looks every so often from now on. */
  public HeartbeatTimer(Vertx vertx, HeartbeatDesk desk, Duration every) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.desk = desk;
    this.timer = vertx.setPeriodic(every.toMillis(), fired -> context.runOnContext(now -> look()));
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
  }

  private void look() {
    if (onItsWay) {
      return;
    }
    onItsWay = true;
    Future.fromCompletionStage(desk.look(), context)
        .onComplete(
            looked -> {
              onItsWay = false;
              // Told once, not every second: a log that is down says so in other places too.
              if (looked.failed() && !failing) {
                LOG.warn(
                    "Expected to tell of missing pings, but could not yet: {}",
                    looked.cause().toString());
              }
              failing = looked.failed();
            });
  }
}
