package io.diapason.ticketing.notify.vertx;

import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/**
 * Tells people by a POST of the notification as JSON. The intent's key goes along as {@code
 * Idempotency-Key}, by which the receiver knows a repeat. Redirects are not followed: they could
 * lead to a host that is not allowed.
 */
public final class WebhookNotifier implements Notifier, AutoCloseable {

  private final WebhookTarget target;
  private final WebClient client;

  public WebhookNotifier(Vertx vertx, WebhookTarget target) {
    this.target = target;
    client =
        WebClient.create(
            vertx,
            new WebClientOptions()
                .setFollowRedirects(false)
                .setConnectTimeout((int) target.timeout().toMillis())
                .setUserAgent("diapason"));
  }

  @Override
  public CompletionStage<Outcome> send(Notification notification, String idempotencyKey) {
    HttpRequest<Buffer> request =
        client
            .postAbs(target.url().toString())
            .timeout(target.timeout().toMillis())
            .putHeader("Content-Type", "application/json")
            .putHeader("Idempotency-Key", idempotencyKey);
    if (target.headerName() != null && target.secret() != null) {
      request.putHeader(target.headerName(), target.secret());
    }
    return request
        .sendBuffer(Buffer.buffer(VocabularyJson.write(notification)))
        .map(response -> outcome(response.statusCode()))
        .otherwise(WebhookNotifier::outcome)
        .toCompletionStage();
  }

  private Outcome outcome(int status) {
    String detail = target + " answered " + status;
    if (status >= 200 && status < 300) {
      return Outcome.delivered(detail);
    }
    Outcome.Reason reason =
        switch (status) {
          case 401, 403 -> Outcome.Reason.AUTH;
          case 408, 504 -> Outcome.Reason.TIMEOUT;
          case 425, 429 -> Outcome.Reason.RATE_LIMITED;
          default -> status >= 500 ? Outcome.Reason.UNREACHABLE : Outcome.Reason.REFUSED;
        };
    return Outcome.failed(reason, detail);
  }

  private static Outcome outcome(Throwable failure) {
    // The class only: the message of an exception may carry the address, which may be a secret.
    String what = failure.getClass().getSimpleName();
    return failure instanceof TimeoutException
        ? Outcome.failed(Outcome.Reason.TIMEOUT, "no answer in time")
        : Outcome.failed(Outcome.Reason.UNREACHABLE, what);
  }

  @Override
  public void close() {
    client.close();
  }
}
