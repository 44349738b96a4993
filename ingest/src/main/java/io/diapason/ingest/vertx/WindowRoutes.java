package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.maintenance.KeptWindow;
import io.diapason.ingest.maintenance.PostedWindow;
import io.diapason.ingest.maintenance.WindowDesk;
import io.diapason.vocabulary.MaintenanceWindow;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Maintenance windows: {@code GET} and {@code POST /api/v1/maintenance-windows}, {@code GET} and
 * {@code DELETE /api/v1/maintenance-windows/{id}}.
 */
public final class WindowRoutes {

  private static final String ALL = "/api/v1/maintenance-windows";
  private static final int FEW = 50;
  private static final int MOST = 500;

  private final WindowDesk desk;
  private final AdmissionPolicy policy;
  private final InstantSource clock;
  private final String tenant;

  /** Routes to one tenant's windows. */
  public WindowRoutes(WindowDesk desk, AdmissionPolicy policy, InstantSource clock, String tenant) {
    this.desk = desk;
    this.policy = policy;
    this.clock = clock;
    this.tenant = tenant;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    router.get(ALL).handler(this::list);
    router.post(ALL).handler(this::set);
    router.get(ALL + "/:id").handler(this::show);
    router.delete(ALL + "/:id").handler(this::end);
  }

  private void list(RoutingContext context) {
    String wanted = context.request().getParam("limit", String.valueOf(FEW));
    if (!wanted.matches("\\d{1,6}")) {
      Answers.problem(context, 400, "Not a page", "Expected limit to be a number, but it is not");
      return;
    }
    int limit = Math.max(1, Math.min(MOST, Integer.parseInt(wanted)));
    // The cursor is the id of the last one that was shown.
    String cursor = context.request().getParam("cursor", "");
    Instant now = clock.instant();
    List<KeptWindow> rest =
        desk.current(tenant, now).stream()
            .filter(one -> one.window().id().compareTo(cursor) > 0)
            .limit(limit + 1L)
            .toList();
    List<KeptWindow> page = rest.subList(0, Math.min(limit, rest.size()));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("items", page.stream().map(one -> json(one, now)).toList());
    shown.put("next", rest.size() > limit ? page.get(limit - 1).window().id() : null);
    Answers.json(context, 200, shown);
  }

  private void set(RoutingContext context) {
    BodyBytes.read(context, policy.maxBodyBytes())
        .compose(body -> set(context, body))
        .onFailure(
            failure -> {
              if (failure instanceof BodyBytes.TooLarge) {
                String message = String.valueOf(failure.getMessage());
                Answers.problem(context, 413, "Too large", message);
              } else {
                Answers.failed(context, failure);
              }
            });
  }

  private Future<Void> set(RoutingContext context, byte[] body) {
    Instant now = clock.instant();
    PostedWindow posted =
        PostedWindow.read(body, new PostedWindow.Stamp(tenant, UUID.randomUUID().toString(), now));
    KeptWindow kept = posted.kept();
    if (kept == null) {
      Answers.problem(context, 422, "Not a maintenance window", posted.problem());
      return Future.succeededFuture();
    }
    return Intake.onContext(desk.put(kept))
        .onSuccess(
            done -> {
              context.response().putHeader("Location", ALL + "/" + kept.window().id());
              Answers.json(context, 201, json(kept, now));
            });
  }

  private void show(RoutingContext context) {
    Optional<KeptWindow> found = desk.find(tenant, context.pathParam("id"));
    if (found.isPresent()) {
      Answers.json(context, 200, json(found.get(), clock.instant()));
    } else {
      missing(context);
    }
  }

  private void end(RoutingContext context) {
    Optional<KeptWindow> found = desk.find(tenant, context.pathParam("id"));
    if (found.isEmpty()) {
      missing(context);
      return;
    }
    Intake.onContext(desk.put(found.get().ended(clock.instant())))
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(failure -> Answers.failed(context, failure));
  }

  private static void missing(RoutingContext context) {
    Answers.problem(
        context,
        404,
        "No such maintenance window",
        "Expected a window " + context.pathParam("id") + ", but there is none set by the API");
  }

  private static Map<String, Object> json(KeptWindow kept, Instant now) {
    MaintenanceWindow window = kept.window();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", window.id());
    shown.put("state", kept.stateAt(now));
    shown.put("cis", window.cis());
    shown.put("matchers", window.matchers());
    shown.put("startsAt", window.startsAt());
    shown.put("endsAt", window.endsAt());
    shown.put("recurrence", window.recurrence());
    shown.put("zone", window.zone());
    shown.put("comment", window.comment());
    shown.put("createdBy", kept.createdBy());
    shown.put("updatedAt", kept.updatedAt());
    return shown;
  }
}
