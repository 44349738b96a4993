package io.diapason.ticketing.vertx;

import io.diapason.ticketing.tracker.desk.TrackerWatch;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where trackers say that somebody did something: {@code /webhooks/trackers/{id}}. The answer does
 * not wait for what is read then; what is lost here is found at the next poll.
 */
public final class TrackerRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(TrackerRoutes.class);
  private static final long BODY_LIMIT = 2 * 1024 * 1024L;

  /** Before the doors of the sources, one of which would take the id for a key. */
  private static final int FIRST = -100;

  private final Map<String, Gate> gates;

  /**
   * One tracker's door.
   *
   * @param watch that is told
   * @param proof by which the sender is known
   */
  public record Gate(TrackerWatch watch, TrackerProof proof) {}

  public TrackerRoutes(Map<String, Gate> gates) {
    this.gates = Map.copyOf(gates);
  }

  /** Adds the route. */
  public void mount(Router router) {
    router
        .post("/webhooks/trackers/:id")
        .order(FIRST)
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(this::take)
        .failureHandler(Replies::onFailure);
  }

  private void take(RoutingContext request) {
    Gate gate = gates.get(request.pathParam("id"));
    Buffer buffer = request.body().buffer();
    byte[] body = buffer == null ? new byte[0] : buffer.getBytes();
    if (gate == null
        || !gate.proof().holds(request.request().headers()::get, given(request), body)) {
      // The same for both, so that nobody learns which trackers there are.
      Replies.problem(
          request,
          401,
          "Nobody may post here so",
          "Expected a known tracker's webhook with its key or signature");
      return;
    }
    CompletionStage<Void> look = gate.watch().nudge(body);
    if (look == null) {
      Replies.problem(
          request,
          400,
          "The body cannot be understood",
          "Expected a body that names a ticket of the tracker");
      return;
    }
    look.whenComplete((done, failure) -> note(gate.watch().id(), failure));
    var unused = request.response().setStatusCode(202).end();
  }

  private static void note(String tracker, @org.jspecify.annotations.Nullable Throwable failure) {
    if (failure != null) {
      LOG.debug("Expected to read what {} spoke of; the next poll will", tracker, failure);
    }
  }

  private static String given(RoutingContext request) {
    String key = request.request().getParam("key");
    return key == null ? "" : key;
  }
}
