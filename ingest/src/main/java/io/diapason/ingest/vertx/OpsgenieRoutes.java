package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.opsgenieapi.AlertAddress;
import io.diapason.ingest.opsgenieapi.AlertId;
import io.diapason.ingest.opsgenieapi.InvalidField;
import io.diapason.ingest.opsgenieapi.RequestId;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.opsgenie.AlertAction;
import io.diapason.ingest.source.opsgenie.AlertRequest;
import io.diapason.ingest.source.opsgenie.AlertRequestReader;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What clients of Opsgenie's Alert API do to alerts: create, acknowledge, close and delete them;
 * also below {@code /opsgenie}. The answer is 202 when the log has it.
 *
 * <p>What the engine has no word for, such as a snooze, is refused and said so: a client that was
 * told 202 believes that it is done.
 */
public final class OpsgenieRoutes {

  static final List<String> PREFIXES = List.of("", "/opsgenie");

  private static final String ALERTS = "/v2/alerts";

  private final Intake intake;
  private final AlertView view;

  /** Doors that write through the doorway and look alerts up by their tiny ids in the view. */
  public OpsgenieRoutes(Doorway doorway, AlertView view) {
    this.intake = new Intake(doorway, AlertRequestReader.SOURCE);
    this.view = view;
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
    OpsgenieReply reply = OpsgenieReply.to(context);
    AlertAddress address;
    try {
      address =
          AlertAddress.of(
              context.pathParam("identifier"), context.request().getParam("identifierType"));
    } catch (InvalidField invalid) {
      return refuse(
          context, body, String.valueOf(invalid.getMessage()), () -> reply.invalid(invalid));
    }
    String tenant = intake.tenant(context);
    return alert(address, tenant)
        .compose(
            alert -> {
              if (alert.isEmpty()) {
                String message = "Expected an open alert " + address.name() + ", but there is none";
                return refuse(context, body, message, () -> reply.refused(404, message, Map.of()));
              }
              String name = address.name();
              return take(
                  context,
                  body,
                  action,
                  () -> AlertRequestReader.act(action, alert.get(), name, body, tenant));
            })
        .recover(
            failure -> {
              reply.failed(failure);
              return Future.succeededFuture();
            });
  }

  /** By its id or alias an alert is known at once; by its tiny id it must be open to be found. */
  private Future<Optional<Fingerprint>> alert(AlertAddress address, String tenant) {
    Fingerprint known = address.fingerprint(tenant);
    return known == null
        ? Intake.onContext(view.openAlerts(tenant)).map(open -> byTinyId(open, address.name()))
        : Future.succeededFuture(Optional.of(known));
  }

  /** Where two alerts have the same tiny id, it names neither. */
  static Optional<Fingerprint> byTinyId(List<IncidentAlert> open, String tinyId) {
    List<Fingerprint> named =
        open.stream()
            .map(IncidentAlert::fingerprint)
            .filter(fingerprint -> AlertId.tiny(fingerprint).equals(tinyId))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
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
                    .onSuccess(admission -> answer(reply, action, request, admission)))
        .<Void>mapEmpty()
        .recover(
            failure -> {
              reply.failed(failure);
              return Future.succeededFuture();
            });
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
        "Expected acknowledge or close, but found "
            + action
            + ", which this house cannot do to an alert. Nothing was changed.";
    return refuse(
        context,
        body,
        message,
        () -> OpsgenieReply.to(context).refused(422, message, Map.of("action", message)));
  }

  /** Nothing that was sent is lost, however it was refused. */
  private Future<Void> refuse(
      RoutingContext context, byte[] body, String message, Runnable answer) {
    Rejection rejection = new Rejection(Rejection.Reason.BAD_VALUE, message, Position.whole(body));
    return intake
        .admit(context, body, Parsed.refused(rejection))
        .onSuccess(admission -> answer.run())
        .<Void>mapEmpty()
        .recover(
            failure -> {
              OpsgenieReply.to(context).failed(failure);
              return Future.succeededFuture();
            });
  }
}
