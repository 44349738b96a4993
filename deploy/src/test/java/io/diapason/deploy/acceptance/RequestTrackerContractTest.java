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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** What every tracker must do, by the real one. */
@Tag("acceptance")
class RequestTrackerContractTest extends TrackerContract {

  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void end() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Override
  protected Tracker open() {
    String url = "http://127.0.0.1:" + SharedTrackers.requestTracker().port();
    RestTarget target =
        new RestTarget(
            URI.create(url),
            AllowedHosts.of(List.of("127.0.0.1")),
            Map.of("Authorization", "Basic cm9vdDpwYXNzd29yZA=="),
            Duration.ofSeconds(30));
    return TrackerKind.REQUEST_TRACKER.open(
        new WebRest(VERTX, target), new TrackerOptions(url, "General", "Diapason", Map.of()));
  }

  @Override
  protected Dictionary words() {
    return TrackerKind.REQUEST_TRACKER.words();
  }

  /** The tracker is one for all tests, so each has keys of its own. */
  @Override
  protected String prefix() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
