package io.diapason.ingest.vertx;

import io.diapason.ingest.opsgenieapi.AlertAddress;
import io.diapason.ingest.opsgenieapi.AlertId;
import io.diapason.ingest.opsgenieapi.InvalidField;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What all doors of Opsgenie's Alert API share that write: which alert is meant, and how a request
 * is refused.
 *
 * @param intake the way of a body through the door
 * @param view where alerts are looked up by their tiny ids
 */
record OpsgenieDoor(Intake intake, AlertView view) {

  /** Does something to the alert that the address names; refuses the request when it names none. */
  Future<Void> addressed(
      RoutingContext context,
      byte[] body,
      BiFunction<Fingerprint, AlertAddress, Future<Void>> action) {
    OpsgenieReply reply = OpsgenieReply.to(context);
    AlertAddress address;
    try {
      address = address(context);
    } catch (InvalidField invalid) {
      return refuse(
          context, body, String.valueOf(invalid.getMessage()), () -> reply.invalid(invalid));
    }
    return alert(address, intake.tenant(context))
        .compose(
            alert -> {
              if (alert.isPresent()) {
                return action.apply(alert.get(), address);
              }
              String message = "Expected an open alert " + address.name() + ", but there is none";
              return refuse(context, body, message, () -> reply.refused(404, message, Map.of()));
            })
        .recover(reply::failed);
  }

  /** Which alert a path names, and by what. */
  static AlertAddress address(RoutingContext context) throws InvalidField {
    return AlertAddress.of(
        context.pathParam("identifier"), context.request().getParam("identifierType"));
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

  /** Nothing that was sent is lost, however it was refused. */
  Future<Void> refuse(RoutingContext context, byte[] body, String message, Runnable answer) {
    Rejection rejection = new Rejection(Rejection.Reason.BAD_VALUE, message, Position.whole(body));
    return intake
        .admit(context, body, Parsed.refused(rejection))
        .onSuccess(admission -> answer.run())
        .<Void>mapEmpty()
        .recover(failure -> OpsgenieReply.to(context).failed(failure));
  }
}
