package io.diapason.ticketing.tracker.rest.vertx;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.rest.Answers;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls a tracker by HTTP. Redirects are not followed: they could lead to a host that is not
 * allowed, and would turn a POST into a GET.
 */
public final class WebRest implements Rest, AutoCloseable {

  private final Vertx vertx;
  private final RestTarget target;
  private final WebClient client;

  public WebRest(Vertx vertx, RestTarget target) {
    this.vertx = vertx;
    this.target = target;
    client =
        WebClient.create(
            vertx,
            new WebClientOptions()
                .setFollowRedirects(false)
                // A kept connection that the other end closes meanwhile looks like a lost answer.
                .setKeepAlive(false)
                .setConnectTimeout((int) target.timeout().toMillis())
                .setUserAgent("diapason"));
  }

  @Override
  public CompletionStage<JsonNode> call(Call call) {
    HttpRequest<Buffer> request =
        client
            .requestAbs(HttpMethod.valueOf(call.method()), target.base() + call.target())
            .timeout(target.timeout().toMillis())
            .putHeader("Accept", "application/json");
    target.headers().forEach(request::putHeader);
    call.headers().forEach(request::putHeader);
    return waited(call.pause())
        .compose(waited -> send(request, call))
        .recover(failure -> Future.failedFuture(outage(failure)))
        .compose(WebRest::read)
        .toCompletionStage();
  }

  private Future<?> waited(Duration pause) {
    return pause.isZero() ? Future.succeededFuture() : vertx.timer(pause.toMillis(), MILLISECONDS);
  }

  private static Future<HttpResponse<Buffer>> send(HttpRequest<Buffer> request, Call call) {
    if (call.json() != null) {
      request.putHeader("Content-Type", "application/json");
      return request.sendBuffer(Buffer.buffer(VocabularyJson.write(call.json())));
    }
    if (!call.form().isEmpty()) {
      request.putHeader("Content-Type", "application/x-www-form-urlencoded");
      return request.sendBuffer(Buffer.buffer(call.formBody()));
    }
    return request.send();
  }

  private static Future<JsonNode> read(HttpResponse<Buffer> response) {
    Buffer body = response.body() == null ? Buffer.buffer() : response.body();
    if (!Answers.isGood(response.statusCode())) {
      return Future.failedFuture(
          Answers.outage(response.statusCode(), response.getHeader("Retry-After"), text(body)));
    }
    if (body.length() == 0) {
      return Future.succeededFuture(MissingNode.getInstance());
    }
    try {
      return Future.succeededFuture(VocabularyJson.mapper().readTree(body.getBytes()));
    } catch (IOException e) {
      // Such as the page of a proxy: nobody knows what was done behind it.
      return Future.failedFuture(
          new TrackerOutage(
              OutageReason.BROKEN, "answered " + response.statusCode() + ", no JSON"));
    }
  }

  private static String text(Buffer body) {
    return body.toString();
  }

  private static TrackerOutage outage(@Nullable Throwable failure) {
    if (failure instanceof TimeoutException) {
      return new TrackerOutage(OutageReason.TIMEOUT, "no answer in time");
    }
    boolean nobody = failure instanceof ConnectException || failure instanceof UnknownHostException;
    // The class only: the message of an exception may carry the address, which may be a secret.
    String what = failure == null ? "" : failure.getClass().getSimpleName();
    return new TrackerOutage(nobody ? OutageReason.UNREACHABLE : OutageReason.BROKEN, what);
  }

  @Override
  public void close() {
    client.close();
  }
}
