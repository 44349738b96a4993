package io.diapason.ingest.vertx;

import io.diapason.ingest.network.Tls;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server as this product wants it, in production as in tests: what comes compressed is
 * inflated piece by piece, and a connection on which nobody asks for anything is closed.
 */
public final class FrontDoor {

  private static final int MAX_URL_BYTES = 16 << 10;
  private static final int IDLE_SECONDS = 120;
  private static final int WAITING_CONNECTIONS = 4096;

  private final Vertx vertx;
  private final Duration patience;
  private final Map<HttpConnection, Long> silent = new ConcurrentHashMap<>();

  private FrontDoor(Vertx vertx, Duration patience) {
    this.vertx = vertx;
    this.patience = patience;
  }

  /**
   * A server that does not listen yet.
   *
   * @param patience how long a new connection may take for its first request
   * @param tls how it proves who it is; null when it speaks plainly
   */
  public static HttpServer server(
      Vertx vertx, Duration patience, @Nullable Tls tls, Handler<HttpServerRequest> handler) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setIdleTimeout(IDLE_SECONDS)
            // With it a connection is known only from its first request on, and none could be
            // missed.
            .setHttp2ClearTextEnabled(false)
            .setAcceptBacklog(WAITING_CONNECTIONS)
            .setCompressionSupported(true)
            .setDecompressionSupported(true)
            .setMaxInitialLineLength(MAX_URL_BYTES);
    if (tls != null) {
      prove(options, tls);
    }
    FrontDoor door = new FrontDoor(vertx, patience);
    return vertx
        .createHttpServer(options)
        .connectionHandler(door::watch)
        .requestHandler(
            request -> {
              door.heard(request.connection());
              handler.handle(request);
            });
  }

  private static void prove(HttpServerOptions options, Tls tls) {
    options
        .setSsl(true)
        .setKeyCertOptions(
            new PemKeyCertOptions()
                .addCertPath(tls.certificate().toString())
                .addKeyPath(tls.key().toString()));
    Path authorities = tls.clientAuthorities();
    if (authorities != null) {
      options
          .setTrustOptions(new PemTrustOptions().addCertPath(authorities.toString()))
          .setClientAuth(ClientAuth.REQUIRED);
    }
  }

  private void watch(HttpConnection connection) {
    Inflater.takePlaceOn(connection);
    long timer = vertx.setTimer(patience.toMillis(), late -> connection.close());
    silent.put(connection, timer);
    connection.closeHandler(closed -> heard(connection));
  }

  private void heard(HttpConnection connection) {
    Long timer = silent.isEmpty() ? null : silent.remove(connection);
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }
}
