package io.diapason.ingest.vertx;

import io.diapason.ingest.access.Confirmations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Confirms over HTTPS. */
public final class HttpsConfirmations implements Confirmations {

  private static final long WITHIN_MILLIS = 10_000;

  private final TrustedHost host;

  /** Calls with a client of its own. */
  public HttpsConfirmations(Vertx vertx) {
    this.host = new TrustedHost(vertx, WITHIN_MILLIS);
  }

  @Override
  public CompletionStage<Void> confirm(URI address) {
    return host.get(address)
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
