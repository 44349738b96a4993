package io.diapason.ingest.vertx;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * Asks addresses that were found to be trustworthy, over HTTPS. Redirects are not followed: nothing
 * that such an address may point to was looked at.
 */
final class TrustedHost {

  private static final int CONNECT_WITHIN_MILLIS = 5_000;

  private final HttpClient client;
  private final long withinMillis;

  /** Asks with a client of its own. */
  TrustedHost(Vertx vertx, long withinMillis) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setConnectTimeout(CONNECT_WITHIN_MILLIS));
    this.withinMillis = withinMillis;
  }

  Future<HttpClientResponse> get(URI address) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setFollowRedirects(false)
                .setTimeout(withinMillis))
        .compose(HttpClientRequest::send);
  }
}
