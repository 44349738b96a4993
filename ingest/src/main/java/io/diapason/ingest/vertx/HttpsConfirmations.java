package io.diapason.ingest.vertx;

import io.diapason.ingest.access.Confirmations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Confirms over HTTPS. Redirects are not followed: only the address itself was signed. */
public final class HttpsConfirmations implements Confirmations {

  private static final long WITHIN_MILLIS = 10_000;

  private final HttpClient client;

  /** Calls with a client of its own. */
  public HttpsConfirmations(Vertx vertx) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setSsl(true).setVerifyHost(true).setConnectTimeout(5_000));
  }

  @Override
  public CompletionStage<Void> confirm(URI address) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(address.toString())
            .setFollowRedirects(false)
            .setTimeout(WITHIN_MILLIS);
    return client
        .request(options)
        .compose(HttpClientRequest::send)
        .compose(
            response ->
                response.statusCode() == 200
                    ? Future.<Void>succeededFuture()
                    : Future.<Void>failedFuture(
                        new IllegalStateException(
                            "Expected it to hear us, but got the status " + response.statusCode())))
        .toCompletionStage();
  }
}
