package io.diapason.ingest.vertx;

import io.diapason.ingest.prometheus.SampleMetrics;
import io.diapason.ingest.pull.PullPlan;
import io.diapason.ingest.pull.QueryAnswer;
import io.diapason.ingest.sample.SampleDesk;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a Prometheus again and again. An answer counts only when its values are durable; until then
 * the same stretch is asked for again, so an outage on either side loses nothing that the
 * Prometheus still has. Redirects are not followed.
 */
public final class PrometheusPull implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PrometheusPull.class);
  private static final int OK = 200;
  private static final int CONNECT_WITHIN_MILLIS = 5_000;
  private static final long ANSWER_WITHIN_MILLIS = 30_000;
  private static final long MOST_BYTES = 64L << 20;

  private final Vertx vertx;
  private final Context context;
  private final HttpClient client;
  private final PullPlan plan;
  private final String tenant;
  private final SampleDesk desk;
  private final SampleMetrics metrics;
  private final InstantSource clock;
  private final long timer;
  private @Nullable Instant last;
  private boolean onItsWay;
  private boolean failing;

  /**
   * Where values go and who asks.
   *
   * @param vertx what asks
   * @param tenant whose estate is spoken of
   * @param desk where values are kept
   * @param metrics where they are counted
   * @param clock the time of day
   */
  public record Ground(
      Vertx vertx, String tenant, SampleDesk desk, SampleMetrics metrics, InstantSource clock) {}

  /** Begins to ask. */
  public PrometheusPull(PullPlan plan, Ground ground) {
    this.plan = plan;
    this.vertx = ground.vertx();
    this.tenant = ground.tenant();
    this.desk = ground.desk();
    this.metrics = ground.metrics();
    this.clock = ground.clock();
    this.context = vertx.getOrCreateContext();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_WITHIN_MILLIS)
                .setVerifyHost(true)
                .setDecompressionSupported(true));
    long every = plan.every().toMillis();
    this.timer = vertx.setPeriodic(0, every, fired -> context.runOnContext(now -> ask()));
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
    client.close();
  }

  private void ask() {
    Instant now = clock.instant();
    Instant from = plan.from(last, now);
    if (onItsWay || from.isAfter(now)) {
      return;
    }
    onItsWay = true;
    fetch(plan.address(from, now))
        .compose(this::keep)
        .onComplete(
            kept -> {
              onItsWay = false;
              if (kept.succeeded()) {
                last = now;
              } else if (!failing) {
                LOG.warn(
                    "Expected values of '{}' from {}, but {}; asking again",
                    plan.query(),
                    plan.url(),
                    kept.cause().toString());
              }
              failing = kept.failed();
            });
  }

  private Future<Void> keep(Buffer body) {
    QueryAnswer answer = QueryAnswer.read(body.getBytes(), plan.name());
    if (!answer.problem().isEmpty()) {
      return Future.failedFuture(new IllegalStateException(answer.problem()));
    }
    return Future.fromCompletionStage(desk.takeAsked(tenant, answer.drafts()), context)
        .onSuccess(metrics::count)
        .mapEmpty();
  }

  private Future<Buffer> fetch(String address) {
    RequestOptions options =
        new RequestOptions()
            .setAbsoluteURI(address)
            .setFollowRedirects(false)
            .setTimeout(ANSWER_WITHIN_MILLIS);
    String authorization = plan.authorization();
    if (authorization != null) {
      options.putHeader("Authorization", authorization);
    }
    return client
        .request(options)
        .compose(HttpClientRequest::send)
        .compose(response -> body(response).compose(body -> good(response.statusCode(), body)));
  }

  /** What comes with an error counts as no answer, whatever it looks like. */
  private Future<Buffer> good(int status, Buffer body) {
    if (status == OK) {
      return Future.succeededFuture(body);
    }
    String problem = QueryAnswer.read(body.getBytes(), plan.name()).problem();
    return Future.failedFuture(
        new IllegalStateException(
            "Expected status 200, but got " + status + (problem.isEmpty() ? "" : "; " + problem)));
  }

  /** An answer without end would fill the memory, so what is beyond the bound is cut off. */
  private static Future<Buffer> body(HttpClientResponse response) {
    Buffer whole = Buffer.buffer();
    Promise<Buffer> read = Promise.promise();
    response.handler(
        part -> {
          whole.appendBuffer(part);
          if (whole.length() > MOST_BYTES
              && read.tryFail("Expected at most " + MOST_BYTES + " bytes, but there are more")) {
            response.request().reset();
          }
        });
    response.exceptionHandler(read::tryFail);
    response.endHandler(end -> read.tryComplete(whole));
    return read.future();
  }
}
