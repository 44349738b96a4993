package io.diapason.ingest.vertx;

import io.diapason.ingest.opsgenieapi.InvalidField;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Answers in the shape of Opsgenie: whatever is said, how long it took and the id of the request.
 *
 * @param context the request that is answered
 * @param begin when it came, by the clock that only measures
 */
record OpsgenieReply(RoutingContext context, long begin) {

  static OpsgenieReply to(RoutingContext context) {
    return new OpsgenieReply(context, System.nanoTime());
  }

  /** The request was taken and is durable; what becomes of it can be asked by this id. */
  void taken(String requestId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("result", "Request will be processed");
    send(202, body, requestId);
  }

  /** The request was taken and done; there is nothing to ask about it later. */
  void accepted(String result) {
    send(202, new LinkedHashMap<>(Map.of("result", result)), newId());
  }

  void created(Object data) {
    send(201, new LinkedHashMap<>(Map.of("data", data)), newId());
  }

  /** It is done, to what the data name. */
  void done(String result, Map<String, String> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("result", result);
    body.put("data", data);
    send(200, body, newId());
  }

  void data(Object data) {
    send(200, new LinkedHashMap<>(Map.of("data", data)), newId());
  }

  void data(Object data, Map<String, String> paging) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("data", data);
    body.put("paging", paging);
    send(200, body, newId());
  }

  void invalid(InvalidField invalid) {
    String message = String.valueOf(invalid.getMessage());
    refused(422, message, Map.of(invalid.field(), message));
  }

  void refused(int status, String message, Map<String, String> errors) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", message);
    if (!errors.isEmpty()) {
      body.put("errors", errors);
    }
    send(status, body, newId());
  }

  /** The end of a request that failed; it is answered when this is. */
  Future<Void> failed(Throwable thrown) {
    Answers.failed(
        context,
        thrown,
        (status, title, detail) -> refused(status, title + ": " + detail, Map.of()));
    return Future.succeededFuture();
  }

  private void send(int status, Map<String, Object> body, String requestId) {
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    double took = Math.round(seconds * 1000) / 1000.0;
    body.put("took", took);
    body.put("requestId", requestId);
    context
        .response()
        .putHeader("X-Request-ID", requestId)
        .putHeader("X-Response-Time", String.valueOf(took));
    Answers.json(context, status, body);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
