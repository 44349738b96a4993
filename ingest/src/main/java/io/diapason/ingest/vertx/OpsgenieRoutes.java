package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.opsgenieapi.RequestId;
import io.diapason.ingest.remark.RemarkDesk;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.opsgenie.AlertAction;
import io.diapason.ingest.source.opsgenie.AlertRequest;
import io.diapason.ingest.source.opsgenie.AlertRequestReader;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What clients of Opsgenie's Alert API do to alerts: create, acknowledge, close and delete them;
 * also below {@code /opsgenie}. The answer is 202 when the log has it.
 *
 * <p>What the engine has no word for, such as to take an acknowledgement back, is refused and said
 * so: a client that was told 202 believes that it is done.
 */
public final class OpsgenieRoutes {

  static final List<String> PREFIXES = List.of("", "/opsgenie");

  private static final String ALERTS = "/v2/alerts";

  private final Intake intake;
  private final OpsgenieDoor door;
  private final RemarkDesk desk;

  /** Doors that write through the doorway and look alerts up by their tiny ids in the view. */
  public OpsgenieRoutes(Doorway doorway, AlertView view, OpsgenieAdditions additions) {
    this.intake = new Intake(doorway, AlertRequestReader.SOURCE);
    this.door = new OpsgenieDoor(intake, view);
    this.desk = additions.desk();
  }

  /** Mounts the routes; those that read have to be mounted before. */
  public void mount(Router router) {
    for (String prefix : PREFIXES) {
      String one = prefix + ALERTS + "/:identifier";
      intake.post(router, prefix + ALERTS, this::create);
      for (AlertAction action : List.of(AlertAction.ACKNOWLEDGE, AlertAction.CLOSE)) {
        intake.post(
            router, one + "/" + action.word(), (context, body) -> act(context, body, action));
      }
      router
          .delete(one)
          .handler(
              context ->
                  intake.handle(context, (same, body) -> act(same, body, AlertAction.DELETE)));
      for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
        router
            .route(method, one + "/*")
            .handler(context -> intake.handle(context, this::refuseUnknown));
      }
    }
  }

  private Future<Void> create(RoutingContext context, byte[] body) {
    return take(
        context,
        body,
        AlertAction.CREATE,
        () -> AlertRequestReader.create(body, intake.tenant(context)));
  }

  private Future<Void> act(RoutingContext context, byte[] body, AlertAction action) {
    String tenant = intake.tenant(context);
    return door.addressed(
        context,
        body,
        (alert, address) ->
            take(
                context,
                body,
                action,
                () -> AlertRequestReader.act(action, alert, address.name(), body, tenant)));
  }

  private Future<Void> take(
      RoutingContext context, byte[] body, AlertAction action, Supplier<AlertRequest> reader) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    return intake
        .parse(context, body, reader)
        .compose(
            request ->
                intake
                    .admit(context, body, request.parsed())
                    .compose(admission -> note(action, request, admission))
                    .onSuccess(admission -> answer(reply, action, request, admission)))
        .<Void>mapEmpty()
        .recover(reply::failed);
  }

  /** A note that comes with an acknowledgement or a close is read back like any other. */
  private Future<Admission> note(AlertAction action, AlertRequest request, Admission admission) {
    AlertDraft draft = request.draft();
    String note = draft == null ? "" : draft.annotations().getOrDefault("note", "");
    if (action == AlertAction.CREATE || draft == null || note.isEmpty()) {
      return Future.succeededFuture(admission);
    }
    String user = draft.annotations().getOrDefault("user", "");
    return Intake.onContext(
            desk.alter(
                draft.tenant(), draft.fingerprint(), (remark, at) -> remark.noted(note, user, at)))
        .map(admission);
  }

  private static void answer(
      OpsgenieReply reply, AlertAction action, AlertRequest request, Admission admission) {
    AlertDraft draft = request.draft();
    if (draft != null && admission.rejections().isEmpty()) {
      RequestId id =
          new RequestId(
              admission.alerts().first(), action, draft.fingerprint(), admission.receivedAt());
      reply.taken(id.toString());
      return;
    }
    String message = String.join("; ", Answers.messages(admission.rejections()));
    boolean readable = !request.errors().isEmpty() || draft != null;
    reply.refused(readable ? 422 : 400, message, request.errors());
  }

  private Future<Void> refuseUnknown(RoutingContext context, byte[] body) {
    String path = Objects.requireNonNullElse(context.normalizedPath(), "");
    String action = path.substring(path.lastIndexOf('/') + 1);
    String message =
        "Expected acknowledge, close, snooze, notes, tags, details, message or description, but"
            + " found "
            + action
            + ", which this house cannot do to an alert. Nothing was changed.";
    return door.refuse(
        context,
        body,
        message,
        () -> OpsgenieReply.to(context).refused(422, message, Map.of("action", message)));
  }
}
