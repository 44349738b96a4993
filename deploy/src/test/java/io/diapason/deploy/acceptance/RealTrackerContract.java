package io.diapason.deploy.acceptance;

import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerContract;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.ticketing.tracker.kind.TrackerOptions;
import io.diapason.ticketing.tracker.rest.vertx.RestTarget;
import io.diapason.ticketing.tracker.rest.vertx.WebRest;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** What every tracker must do, by a real one. */
abstract class RealTrackerContract extends TrackerContract {

  private final Vertx vertx = Vertx.vertx();
  private final TrackerKind kind;
  private final String project;
  private final Map<String, String> headers;

  /** With the headers that let us in. */
  RealTrackerContract(TrackerKind kind, String project, Map<String, String> headers) {
    this.kind = kind;
    this.project = project;
    this.headers = headers;
  }

  /** The one that all tests share. */
  abstract RealTracker shared();

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Override
  protected final Tracker open() {
    String url = "http://127.0.0.1:" + shared().port();
    RestTarget target =
        new RestTarget(
            URI.create(url),
            AllowedHosts.of(List.of("127.0.0.1")),
            headers,
            Duration.ofSeconds(30));
    return kind.open(
        new WebRest(vertx, target), new TrackerOptions(url, project, "Diapason", Map.of()));
  }

  @Override
  protected final Dictionary words() {
    return kind.words();
  }

  /** The tracker is one for all tests, so each has keys of its own. */
  @Override
  protected final String prefix() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
