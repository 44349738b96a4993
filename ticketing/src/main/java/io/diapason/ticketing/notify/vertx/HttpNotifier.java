package io.diapason.ticketing.notify.vertx;

import io.diapason.ticketing.channel.ChannelForm;
import io.diapason.ticketing.channel.OutgoingRequest;
import io.diapason.ticketing.channel.Reply;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageWriter;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.ticket.Outcome;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/**
 * Tells people by a POST in the form of a service. Redirects are not followed: they could lead to a
 * host that is not allowed.
 */
public final class HttpNotifier implements Notifier, AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final int LONGEST_COMPLAINT = 200;

  /**
   * What a channel by HTTP is made of.
   *
   * @param form of the service
   * @param writer of the words
   * @param hosts that may be called
   * @param timeout for one try, connection included
   */
  public record Wiring(
      ChannelForm form, MessageWriter writer, AllowedHosts hosts, Duration timeout) {}

  private final Wiring wiring;
  private final InstantSource clock;
  private final WebClient client;

  public HttpNotifier(Vertx vertx, InstantSource clock, Wiring wiring) {
    this.wiring = wiring;
    this.clock = clock;
    client =
        WebClient.create(
            vertx,
            new WebClientOptions()
                .setFollowRedirects(false)
                .setConnectTimeout((int) wiring.timeout().toMillis())
                .setUserAgent("diapason"),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  @Override
  public CompletionStage<Outcome> send(Delivery delivery) {
    Message message = wiring.writer().write(delivery);
    OutgoingRequest outgoing = wiring.form().request(message, clock.instant());
    wiring.hosts().require(outgoing.url(), "the channel");
    HttpRequest<Buffer> request =
        client.postAbs(outgoing.url().toString()).timeout(wiring.timeout().toMillis());
    outgoing.headers().forEach(request::putHeader);
    return request
        .sendBuffer(Buffer.buffer(outgoing.body()))
        .map(this::outcome)
        .otherwise(HttpNotifier::outcome)
        .map(outcome -> withComplaint(outcome, message))
        .toCompletionStage();
  }

  private Outcome outcome(HttpResponse<Buffer> response) {
    String body = Objects.requireNonNullElse(response.bodyAsString(), "");
    String retryAfter = Objects.requireNonNullElse(response.getHeader("Retry-After"), "");
    return wiring
        .form()
        .outcome(new Reply(response.statusCode(), retryAfter, body, clock.instant()));
  }

  private static Outcome withComplaint(Outcome outcome, Message message) {
    String detail = outcome.detail();
    Outcome bounded =
        detail.length() <= LONGEST_COMPLAINT
            ? outcome
            : outcome.withDetail(detail.substring(0, LONGEST_COMPLAINT));
    return message.complaint().isEmpty() ? bounded : bounded.saying("; " + message.complaint());
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
