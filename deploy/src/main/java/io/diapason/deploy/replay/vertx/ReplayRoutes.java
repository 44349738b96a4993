package io.diapason.deploy.replay.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.replay.live.LiveReplay;
import io.diapason.deploy.replay.live.ReplayDesk;
import io.diapason.deploy.replay.live.ReplayOrder;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays of the live log: {@code POST} and {@code GET /api/v1/replays}, {@code GET} and {@code
 * DELETE /api/v1/replays/{id}}, {@code POST /api/v1/replays/{id}/cancel}, and what came of one as
 * {@code report.html}, {@code incidents.jsonl} and {@code against-incidents.jsonl} below it.
 */
public final class ReplayRoutes {

  private static final String ALL = "/api/v1/replays";
  private static final String ONE = ALL + "/:id";
  private static final long BODY_LIMIT = 64 * 1024L;
  private static final int LONGEST_KEY = 255;

  /** The page's own scripts may run, apart from everything else that this address serves. */
  private static final String PAGE_POLICY =
      "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline';"
          + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

  private final ReplayDesk desk;
  private final String tenant;

  /** Routes to a desk, for a usual tenant. */
  public ReplayRoutes(ReplayDesk desk, String tenant) {
    this.desk = desk;
    this.tenant = tenant;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    router
        .post(ALL)
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(request -> ReplayReplies.blocking(request, () -> order(request)))
        .failureHandler(ReplayReplies::failed);
    router.get(ALL).handler(request -> ReplayReplies.blocking(request, () -> list(request)));
    router
        .get(ONE)
        .handler(request -> ReplayReplies.blocking(request, () -> one(request, find(request))));
    router
        .post(ONE + "/cancel")
        .handler(
            request ->
                ReplayReplies.blocking(
                    request, () -> one(request, desk.cancel(request.pathParam("id")))));
    router.delete(ONE).handler(request -> ReplayReplies.blocking(request, () -> delete(request)));
    file(router, "report.html", "text/html; charset=utf-8");
    file(router, "incidents.jsonl", "application/x-ndjson");
    file(router, "against-incidents.jsonl", "application/x-ndjson");
  }

  private LiveReplay find(RoutingContext request) {
    return desk.find(request.pathParam("id"));
  }

  private void order(RoutingContext request) {
    Buffer body = request.body().buffer();
    ReplayOrder order = ReplayOrder.read(body == null ? new byte[0] : body.getBytes(), tenant);
    LiveReplay replay = desk.order(order, key(request));
    request.response().putHeader("Location", ALL + "/" + replay.id());
    ReplayReplies.json(request, 202, shown(replay));
  }

  private static @Nullable String key(RoutingContext request) {
    String key = request.request().getHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw ReplayReplies.bad("Expected an Idempotency-Key of 1 to 255 letters, but got another");
    }
    return key;
  }

  private void list(RoutingContext request) {
    List<LiveReplay> all = desk.all();
    ReplayPage page = ReplayPage.of(all, request.queryParams());
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    var items = body.putArray("items");
    page.items().forEach(replay -> items.add(shown(replay)));
    body.put("next", page.next());
    ReplayReplies.json(request, 200, body);
  }

  private void one(RoutingContext request, LiveReplay replay) throws IOException {
    ObjectNode body = shown(replay);
    if (replay.status() == LiveReplay.Status.DONE) {
      Path report = desk.result(replay.id(), "report.json");
      body.set("report", VocabularyJson.mapper().readTree(Files.readAllBytes(report)));
    }
    ReplayReplies.json(request, 200, body);
  }

  private void delete(RoutingContext request) {
    desk.delete(request.pathParam("id"));
    ReplayReplies.empty(request);
  }

  private void file(Router router, String name, String type) {
    router
        .get(ONE + "/" + name)
        .handler(
            request ->
                ReplayReplies.blocking(
                    request,
                    () -> {
                      Path path = desk.result(request.pathParam("id"), name);
                      request.response().putHeader("Content-Security-Policy", PAGE_POLICY);
                      request.response().putHeader("X-Content-Type-Options", "nosniff");
                      ReplayReplies.file(request, type, path);
                    }));
  }

  /** As people see it; the hash of their request is no news to them. */
  private static ObjectNode shown(LiveReplay replay) {
    ObjectNode body = VocabularyJson.mapper().valueToTree(replay);
    body.remove(List.of("requestHash", "idempotencyKey"));
    return body;
  }
}
