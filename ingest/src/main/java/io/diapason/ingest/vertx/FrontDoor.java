package io.diapason.ingest.vertx;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
   */
  public static HttpServer server(
      Vertx vertx, Duration patience, Handler<HttpServerRequest> handler) {
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

  private void watch(HttpConnection connection) {
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
