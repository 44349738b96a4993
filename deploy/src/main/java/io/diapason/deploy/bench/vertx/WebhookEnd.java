package io.diapason.deploy.bench.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.util.function.ObjLongConsumer;

/** The receiver of webhooks: tells what came when, and answers 200. */
public final class WebhookEnd implements AutoCloseable {

  private static final String NAME = "\"alertname\":\"";

  private final Vertx vertx;
  private final HttpServer server;

  private WebhookEnd(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  /**
   * Listens on a free port.
   *
   * @param onBody is told the body of each delivery and when it was read
   */
  public static WebhookEnd open(ObjLongConsumer<String> onBody) {
    Vertx vertx = Vertx.vertx();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .body()
                        .onSuccess(
                            body -> {
                              onBody.accept(body.toString(), System.nanoTime());
                              request.response().end();
                            }));
    return new WebhookEnd(vertx, server.listen(0, "127.0.0.1").await());
  }

  /** Where to deliver to. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort() + "/");
  }

  /** The name of the one alert of a delivery of Alertmanager's. */
  public static String name(String text) {
    int begin = text.indexOf(NAME);
    int from = begin + NAME.length();
    return begin < 0 ? "" : text.substring(from, text.indexOf('"', from));
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
