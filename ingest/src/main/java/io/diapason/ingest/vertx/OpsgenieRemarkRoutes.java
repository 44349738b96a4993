package io.diapason.ingest.vertx;

import io.diapason.ingest.opsgenieapi.PostedRemark;
import io.diapason.ingest.opsgenieapi.RequestId;
import io.diapason.ingest.source.opsgenie.AlertAction;
import io.diapason.ingest.source.opsgenie.AlertRequestReader;
import io.diapason.vocabulary.Fingerprint;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;

/**
 * What clients of Opsgenie's Alert API add to alerts: notes, tags, details, other words, a snooze;
 * also below {@code /opsgenie}. None of it changes the state of the alert. The answer is 202 when
 * it is durable.
 */
public final class OpsgenieRemarkRoutes {

  private record Way(HttpMethod method, String path, AlertAction action) {}

  /** The published API knows PUT for the words; its older clients post them. */
  private static final List<Way> WAYS =
      List.of(
          new Way(HttpMethod.POST, "/notes", AlertAction.NOTES),
          new Way(HttpMethod.POST, "/tags", AlertAction.TAGS),
          new Way(HttpMethod.DELETE, "/tags", AlertAction.REMOVE_TAGS),
          new Way(HttpMethod.POST, "/details", AlertAction.DETAILS),
          new Way(HttpMethod.DELETE, "/details", AlertAction.REMOVE_DETAILS),
          new Way(HttpMethod.PUT, "/message", AlertAction.MESSAGE),
          new Way(HttpMethod.POST, "/message", AlertAction.MESSAGE),
          new Way(HttpMethod.PUT, "/description", AlertAction.DESCRIPTION),
          new Way(HttpMethod.POST, "/description", AlertAction.DESCRIPTION),
          new Way(HttpMethod.POST, "/snooze", AlertAction.SNOOZE));

  private final OpsgenieDoor door;
  private final OpsgenieAdditions additions;

  /** Doors that keep what is added. */
  public OpsgenieRemarkRoutes(Doorway doorway, AlertView view, OpsgenieAdditions additions) {
    this.door = new OpsgenieDoor(new Intake(doorway, AlertRequestReader.SOURCE), view);
    this.additions = additions;
  }

  /** Mounts the routes; before those of {@link OpsgenieRoutes}, which refuse what they know not. */
  public void mount(Router router) {
    for (String prefix : OpsgenieRoutes.PREFIXES) {
      for (Way way : WAYS) {
        router
            .route(way.method(), prefix + "/v2/alerts/:identifier" + way.path())
            .handler(
                context ->
                    door.intake().handle(context, (same, body) -> add(same, body, way.action())));
      }
    }
  }

  private Future<Void> add(RoutingContext context, byte[] body, AlertAction action) {
    Instant now = additions.clock().instant();
    PostedRemark posted =
        PostedRemark.read(action, body, name -> context.request().getParam(name, ""), now);
    OpsgenieReply reply = OpsgenieReply.to(context);
    if (!posted.errors().isEmpty()) {
      String message = String.join("; ", posted.errors().values());
      return door.refuse(
          context,
          body,
          message,
          () -> reply.refused(posted.isReadable() ? 422 : 400, message, posted.named()));
    }
    String tenant = door.intake().tenant(context);
    return door.addressed(
        context,
        body,
        (alert, address) ->
            keep(tenant, alert, posted)
                .onSuccess(
                    kept ->
                        reply.taken(new RequestId(RequestId.DONE, action, alert, now).toString())));
  }

  private Future<Void> keep(String tenant, Fingerprint alert, PostedRemark posted) {
    Instant until = posted.until();
    Future<Void> snoozed =
        until == null
            ? Future.succeededFuture()
            : Intake.onContext(
                additions.snooze(tenant, alert, until, posted.user(), posted.note()));
    return snoozed
        .compose(done -> Intake.onContext(additions.desk().alter(tenant, alert, posted.step())))
        .mapEmpty();
  }
}
