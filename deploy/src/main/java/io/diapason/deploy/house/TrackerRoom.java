package io.diapason.deploy.house;

import io.diapason.deploy.config.TrackerSettings;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.desk.TrackerEnd;
import io.diapason.ticketing.tracker.desk.TrackerWatch;
import io.diapason.ticketing.tracker.desk.TrackerWorker;
import io.diapason.ticketing.tracker.rest.vertx.RestTarget;
import io.diapason.ticketing.tracker.rest.vertx.WebRest;
import io.diapason.ticketing.vertx.TrackerProof;
import io.diapason.ticketing.vertx.TrackerRoutes;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trackers of this house: their workers, and those that watch what people do in them. */
final class TrackerRoom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TrackerRoom.class);

  /** As often as other workers look. */
  private static final long LOOK_MILLIS = 250;

  /** Longer than anything that a visit may wait for. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final Parts timers = new Parts();
  private final Parts parts = new Parts();
  private final Map<String, TrackerRoutes.Gate> gates = new HashMap<>();
  private final Ground ground;

  /**
   * What the room stands on.
   *
   * @param home where people find this product; empty when nobody said
   */
  record Ground(Vertx vertx, TicketDesk desk, TrackerMetrics metrics, String owner, String home) {}

  private TrackerRoom(List<TrackerSettings> trackers, Ground ground) {
    this.ground = ground;
    List<TrackerEnd> ends = new ArrayList<>();
    for (TrackerSettings settings : trackers) {
      TrackerEnd end = end(settings);
      ends.add(end);
      watch(settings, end);
    }
    WorkerConfig usual = WorkerConfig.defaults(ground.owner());
    WorkerConfig config = new WorkerConfig(usual.owner(), usual.interval(), LEASE, usual.batch());
    TrackerWorker worker = new TrackerWorker(ground.desk(), ends, ground.metrics(), config);
    if (!ends.isEmpty()) {
      work(worker);
    }
  }

  static TrackerRoom open(List<TrackerSettings> trackers, Ground ground) {
    return new TrackerRoom(trackers, ground);
  }

  private TrackerEnd end(TrackerSettings settings) {
    RestTarget target =
        new RestTarget(
            settings.url(),
            settings.allowedHosts(),
            settings.headers(),
            settings.timing().timeout());
    String id = settings.rule().tracker();
    WebRest rest = parts.add("tracker " + id, new WebRest(ground.vertx(), target));
    Tracker tracker = settings.open(rest);
    return new TrackerEnd(
        id,
        settings.kind().word(),
        tracker,
        settings.rule().dictionary(),
        settings.timing().timeout(),
        settings.timing().poll(),
        settings.timing().backlog(),
        ground.home());
  }

  /** A look does not wait for the one before: it takes up what others leave. */
  private void work(TrackerWorker worker) {
    AtomicBoolean asking = new AtomicBoolean();
    long timer =
        ground
            .vertx()
            .setPeriodic(
                LOOK_MILLIS,
                id -> {
                  if (asking.compareAndSet(false, true)) {
                    var unused =
                        worker.runOnce(() -> asking.set(false)).whenComplete(TrackerRoom::note);
                  }
                });
    timers.add("tracker worker", () -> ground.vertx().cancelTimer(timer));
  }

  private static void note(@Nullable Integer visits, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.debug("Expected to look for copies that are due, but the store failed", failure);
    }
  }

  private void watch(TrackerSettings settings, TrackerEnd end) {
    TrackerWatch watch = new TrackerWatch(ground.desk(), end, ground.metrics());
    if (settings.webhook() != null) {
      TrackerProof proof = new TrackerProof(settings.webhook().reveal());
      gates.put(end.id(), new TrackerRoutes.Gate(watch, proof));
    }
    AtomicBoolean asking = new AtomicBoolean();
    long timer =
        ground
            .vertx()
            .setPeriodic(
                end.poll().toMillis(),
                id -> {
                  if (asking.compareAndSet(false, true)) {
                    var unused =
                        watch
                            .poll()
                            .whenComplete(
                                (count, failure) -> {
                                  asking.set(false);
                                  polled(end, failure);
                                });
                  }
                });
    timers.add("watch of " + end.id(), () -> ground.vertx().cancelTimer(timer));
  }

  private void polled(TrackerEnd end, @Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof TrackerOutage outage) {
      ground.metrics().polled(end.id(), outage.reason());
      LOG.debug("Expected {} to say what was changed, but {}", end.id(), outage.getMessage());
    } else if (cause != null) {
      LOG.warn("Expected to take in what was changed in {}, but it failed", end.id(), cause);
    } else {
      ground.metrics().polled(end.id(), null);
    }
  }

  void mount(Router router) {
    new TrackerRoutes(gates).mount(router);
  }

  /** Takes up nothing more; what was begun goes on. */
  void rest() {
    timers.close();
  }

  @Override
  public void close() {
    timers.close();
    parts.close();
  }
}
