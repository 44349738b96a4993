package io.diapason.ingest.vertx;

import io.diapason.ingest.heartbeat.Heartbeat;
import io.diapason.ingest.heartbeat.HeartbeatDesk;
import io.diapason.ingest.heartbeat.HeartbeatPlan;
import io.diapason.ingest.opsgenieapi.PostedOpsgenieHeartbeat;
import io.diapason.ingest.opsgenieapi.ShownOpsgenieHeartbeat;
import io.diapason.ingest.source.opsgenie.AlertRequestReader;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Opsgenie's Heartbeat API: {@code /v2/heartbeats} and below, also below {@code /opsgenie}. The
 * heartbeats are the same as those of our own API.
 */
public final class OpsgenieHeartbeatRoutes {

  private static final String ALL = "/v2/heartbeats";

  private final Intake intake;
  private final HeartbeatDesk desk;

  /** Routes to this desk. */
  public OpsgenieHeartbeatRoutes(Doorway doorway, HeartbeatDesk desk) {
    this.intake = new Intake(doorway, AlertRequestReader.SOURCE);
    this.desk = desk;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    for (String prefix : OpsgenieRoutes.PREFIXES) {
      String all = prefix + ALL;
      String one = all + "/:name";
      route(router, HttpMethod.GET, all, this::list);
      route(router, HttpMethod.POST, all, this::create);
      route(router, HttpMethod.GET, one, this::show);
      route(router, HttpMethod.PATCH, one, this::update);
      route(router, HttpMethod.DELETE, one, this::remove);
      // The API says POST; its documentation once said GET, and some clients do.
      for (HttpMethod method : new HttpMethod[] {HttpMethod.POST, HttpMethod.GET}) {
        route(router, method, one + "/enable", (context, body) -> enable(context, true));
        route(router, method, one + "/disable", (context, body) -> enable(context, false));
      }
      for (HttpMethod method : HeartbeatRoutes.PING) {
        route(router, method, one + "/ping", this::ping);
      }
      route(router, HttpMethod.PATCH, one + "/ping", this::ping);
    }
  }

  private void route(Router router, HttpMethod method, String path, Intake.Action action) {
    router.route(method, path).handler(context -> intake.handle(context, action));
  }

  private Future<Void> list(RoutingContext context, byte[] body) {
    OpsgenieReply.to(context)
        .data(
            Map.of(
                "heartbeats",
                desk.of(intake.tenant(context)).stream()
                    .sorted(Comparator.comparing(Heartbeat::name))
                    .map(ShownOpsgenieHeartbeat::whole)
                    .toList()));
    return Future.succeededFuture();
  }

  private Future<Void> show(RoutingContext context, byte[] body) {
    Optional<Heartbeat> found = desk.find(intake.tenant(context), name(context));
    OpsgenieReply reply = OpsgenieReply.to(context);
    found.ifPresentOrElse(
        one -> reply.data(ShownOpsgenieHeartbeat.whole(one)), () -> none(context, reply));
    return Future.succeededFuture();
  }

  private Future<Void> create(RoutingContext context, byte[] body) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    PostedOpsgenieHeartbeat posted = PostedOpsgenieHeartbeat.create(body);
    HeartbeatPlan plan = posted.plan();
    if (plan == null) {
      refuse(reply, posted);
      return Future.succeededFuture();
    }
    String tenant = intake.tenant(context);
    return Intake.onContext(desk.set(tenant, posted.name(), plan))
        .onSuccess(kept -> reply.created(ShownOpsgenieHeartbeat.whole(kept)))
        .<Void>mapEmpty()
        .recover(reply::failed);
  }

  private Future<Void> update(RoutingContext context, byte[] body) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    Optional<Heartbeat> known = desk.find(intake.tenant(context), name(context));
    if (known.isEmpty()) {
      none(context, reply);
      return Future.succeededFuture();
    }
    PostedOpsgenieHeartbeat posted = PostedOpsgenieHeartbeat.update(body, known.get().plan());
    HeartbeatPlan plan = posted.plan();
    if (plan == null) {
      refuse(reply, posted);
      return Future.succeededFuture();
    }
    return alter(
        context,
        (one, now) -> one.planned(plan, now),
        (same, altered) -> same.data(ShownOpsgenieHeartbeat.brief(altered)));
  }

  private Future<Void> enable(RoutingContext context, boolean enabled) {
    return alter(
        context,
        (one, now) -> one.planned(one.plan().enabled(enabled), now),
        (reply, altered) -> reply.data(ShownOpsgenieHeartbeat.brief(altered)));
  }

  private Future<Void> remove(RoutingContext context, byte[] body) {
    return alter(
        context,
        Heartbeat::removed,
        (reply, removed) -> reply.done("Deleted", Map.of("name", removed.name())));
  }

  private Future<Void> ping(RoutingContext context, byte[] body) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    return answer(
        context,
        reply,
        Intake.onContext(desk.ping(intake.tenant(context), name(context))),
        (same, pinged) -> same.accepted("PONG - Heartbeat received"));
  }

  private Future<Void> alter(
      RoutingContext context,
      BiFunction<Heartbeat, Instant, Heartbeat> step,
      BiConsumer<OpsgenieReply, Heartbeat> form) {
    return answer(
        context,
        OpsgenieReply.to(context),
        Intake.onContext(desk.alter(intake.tenant(context), name(context), step)),
        form);
  }

  private static Future<Void> answer(
      RoutingContext context,
      OpsgenieReply reply,
      Future<Optional<Heartbeat>> altered,
      BiConsumer<OpsgenieReply, Heartbeat> form) {
    return altered
        .onSuccess(
            found ->
                found.ifPresentOrElse(one -> form.accept(reply, one), () -> none(context, reply)))
        .<Void>mapEmpty()
        .recover(reply::failed);
  }

  private static void refuse(OpsgenieReply reply, PostedOpsgenieHeartbeat posted) {
    String message = String.join("; ", posted.errors().values());
    reply.refused(
        posted.isReadable() ? 422 : 400, message, posted.isReadable() ? posted.errors() : Map.of());
  }

  private static void none(RoutingContext context, OpsgenieReply reply) {
    reply.refused(404, "Heartbeat with name [" + name(context) + "] not found", Map.of());
  }

  private static String name(RoutingContext context) {
    return context.pathParam("name");
  }
}
