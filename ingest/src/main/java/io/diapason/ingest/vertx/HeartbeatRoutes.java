package io.diapason.ingest.vertx;

import io.diapason.ingest.heartbeat.Heartbeat;
import io.diapason.ingest.heartbeat.HeartbeatDesk;
import io.diapason.ingest.heartbeat.HeartbeatPlan;
import io.diapason.ingest.heartbeat.HeartbeatPolicy;
import io.diapason.ingest.heartbeat.PostedHeartbeat;
import io.diapason.ingest.heartbeat.ShownHeartbeat;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Promises to ping: {@code GET /api/v1/heartbeats}, {@code PUT}, {@code GET} and {@code DELETE
 * /api/v1/heartbeats/{name}}, and by any of {@code GET}, {@code HEAD}, {@code POST} and {@code PUT}
 * {@code /api/v1/heartbeats/{name}/ping} and {@code …/fail}. A ping is answered when it is durable.
 */
public final class HeartbeatRoutes {

  /** What those use who can only fetch a page, and those who can only post. */
  static final List<HttpMethod> PING =
      List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT);

  private static final String ALL = "/api/v1/heartbeats";
  private static final int FEW = 50;
  private static final int MOST = 500;

  private final Intake intake;
  private final HeartbeatDesk desk;

  /** Routes to this desk. */
  public HeartbeatRoutes(Doorway doorway, HeartbeatDesk desk) {
    this.intake = new Intake(doorway, HeartbeatPolicy.SOURCE);
    this.desk = desk;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    String one = ALL + "/:name";
    router.get(ALL).handler(context -> intake.handle(context, this::list));
    router.get(one).handler(context -> intake.handle(context, this::show));
    router.put(one).handler(context -> intake.handle(context, this::set));
    router.delete(one).handler(context -> intake.handle(context, this::remove));
    for (HttpMethod method : PING) {
      router.route(method, one + "/ping").handler(context -> intake.handle(context, this::ping));
      router.route(method, one + "/fail").handler(context -> intake.handle(context, this::fail));
    }
  }

  private Future<Void> list(RoutingContext context, byte[] body) {
    int limit = FEW;
    String wanted = context.request().getParam("limit", "");
    if (!wanted.isEmpty()) {
      if (!wanted.matches("\\d{1,6}")) {
        Answers.problem(context, 400, "Not a page", "Expected limit to be a number, but it is not");
        return Future.succeededFuture();
      }
      limit = Math.max(1, Math.min(MOST, Integer.parseInt(wanted)));
    }
    // The cursor is the name of the last one that was shown.
    String cursor = context.request().getParam("cursor", "");
    List<Heartbeat> rest =
        desk.of(intake.tenant(context)).stream()
            .filter(one -> one.name().compareTo(cursor) > 0)
            .sorted(Comparator.comparing(Heartbeat::name))
            .limit(limit + 1L)
            .toList();
    List<Heartbeat> page = rest.subList(0, Math.min(limit, rest.size()));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("items", page.stream().map(this::json).toList());
    shown.put("next", rest.size() > limit ? page.get(limit - 1).name() : null);
    Answers.json(context, 200, shown);
    return Future.succeededFuture();
  }

  private Future<Void> show(RoutingContext context, byte[] body) {
    answer(context, 200, desk.find(intake.tenant(context), name(context)));
    return Future.succeededFuture();
  }

  private Future<Void> set(RoutingContext context, byte[] body) {
    PostedHeartbeat posted = PostedHeartbeat.read(body);
    HeartbeatPlan plan = posted.plan();
    String name = name(context);
    if (plan == null) {
      Answers.problem(context, 422, "Not a heartbeat", posted.problem());
      return Future.succeededFuture();
    }
    if (name.isBlank() || name.length() > PostedHeartbeat.LONGEST_NAME) {
      String found = "Expected a name of 1 to %d characters, but found %d";
      Answers.problem(
          context,
          422,
          "Not a heartbeat",
          found.formatted(PostedHeartbeat.LONGEST_NAME, name.length()));
      return Future.succeededFuture();
    }
    String tenant = intake.tenant(context);
    int status = desk.find(tenant, name).isPresent() ? 200 : 201;
    return Intake.onContext(desk.set(tenant, name, plan))
        .onSuccess(kept -> Answers.json(context, status, json(kept)))
        .mapEmpty();
  }

  private Future<Void> remove(RoutingContext context, byte[] body) {
    return Intake.onContext(desk.alter(intake.tenant(context), name(context), Heartbeat::removed))
        .onSuccess(
            removed -> {
              if (removed.isPresent()) {
                context.response().setStatusCode(204).end();
              } else {
                answer(context, 404, removed);
              }
            })
        .mapEmpty();
  }

  private Future<Void> ping(RoutingContext context, byte[] body) {
    return Intake.onContext(desk.ping(intake.tenant(context), name(context)))
        .onSuccess(pinged -> answer(context, 200, pinged))
        .mapEmpty();
  }

  private Future<Void> fail(RoutingContext context, byte[] body) {
    return Intake.onContext(desk.alter(intake.tenant(context), name(context), Heartbeat::failed))
        .onSuccess(failed -> answer(context, 200, failed))
        .mapEmpty();
  }

  private void answer(RoutingContext context, int status, Optional<Heartbeat> found) {
    if (found.isPresent()) {
      Answers.json(context, status, json(found.get()));
    } else {
      Answers.problem(
          context,
          404,
          "No such heartbeat",
          "Expected a heartbeat of the name " + name(context) + ", but there is none");
    }
  }

  private Map<String, Object> json(Heartbeat heartbeat) {
    return ShownHeartbeat.of(heartbeat, desk.expectedAt(heartbeat));
  }

  private static String name(RoutingContext context) {
    return context.pathParam("name");
  }
}
