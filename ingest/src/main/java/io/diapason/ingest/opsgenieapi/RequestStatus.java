package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.ledger.ReceiptState;
import io.diapason.ingest.source.opsgenie.AlertAction;
import io.diapason.vocabulary.IncidentAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request that was taken. It is durable, so creating an alert has succeeded as
 * soon as it was answered; whether there was an alert to close shows only when the engine has read
 * the request and the view has had time to follow.
 */
public final class RequestStatus {

  private static final Duration VIEW_FOLLOWS_WITHIN = Duration.ofMinutes(1);

  private RequestStatus() {}

  /**
   * The status of a request.
   *
   * @param state where its receipt stands
   * @param alert what is known of the alert; null when nothing is
   */
  public static Map<String, Object> of(
      RequestId id, ReceiptState state, @Nullable IncidentAlert alert, Instant now) {
    boolean missing =
        id.action() != AlertAction.CREATE
            && state == ReceiptState.FOUND
            && alert == null
            && now.isAfter(id.at().plus(VIEW_FOLLOWS_WITHIN));
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("success", !missing);
    status.put("action", id.action().title());
    status.put("isSuccess", !missing);
    status.put("status", missing ? "There is no open alert" : words(id, state));
    status.put("alertId", missing ? "" : AlertId.of(id.alert()));
    status.put("alias", alert == null ? "" : new ShownAlert(alert).alias());
    return status;
  }

  private static String words(RequestId id, ReceiptState state) {
    return state == ReceiptState.FOUND ? id.action().outcome() : "Accepted, not yet processed";
  }
}
