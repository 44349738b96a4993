package io.diapason.ticketing.remedy.vertx;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.remedy.StepRunner;
import io.diapason.ticketing.remedy.vertx.Wire.Sending;
import io.diapason.ticketing.run.StepResult;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/**
 * Steps that are one request each: {@code method}, {@code path}, {@code headers} and {@code body}.
 * The step's key goes along as {@code Idempotency-Key}, by which the receiver knows a repeat.
 */
public final class HttpRunner implements StepRunner {

  private final Wire wire;

  public HttpRunner(Wire wire) {
    this.wire = wire;
  }

  @Override
  public CompletionStage<StepResult> begin(StepCall call) {
    Connection connection = wire.connection(call.action().uses(), "http");
    Sending sending = sending(call);
    return wire.send(connection, sending)
        .map(Answers::judged)
        .otherwise(failure -> Answers.ofFailure(failure, sending.isSafe()))
        .toCompletionStage();
  }

  @Override
  public CompletionStage<StepResult> look(StepCall call, String reference) {
    return begin(call);
  }

  @Override
  public CompletionStage<StepResult> recover(StepCall call) {
    return sending(call).isSafe()
        ? begin(call)
        : Answers.now(StepResult.unknown("the request may have been sent"));
  }

  @Override
  public String describe(StepCall call) {
    Connection connection = wire.connection(call.action().uses(), "http");
    Sending sending = sending(call);
    var unused = connection.at(sending.path());
    return sending.method() + " " + sending.path() + " of " + connection;
  }

  private static Sending sending(StepCall call) {
    String method = call.text("method").toUpperCase(Locale.ROOT);
    Map<String, String> headers = new TreeMap<>();
    headers.put("Idempotency-Key", call.key());
    call.tree("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    JsonNode body = call.tree("body");
    return new Sending(
        method.isEmpty() ? "GET" : method,
        call.text("path", Answers::encoded),
        "application/json",
        body.isMissingNode() ? null : body,
        headers);
  }
}
