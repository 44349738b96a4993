package io.diapason.deploy.bench.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.util.function.ObjLongConsumer;

/** The receiver of Alertmanager's webhooks: notes which alert came when, and answers 200. */
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
   * @param onName is told the name of the one alert of each delivery and when it was read
   */
  public static WebhookEnd open(ObjLongConsumer<String> onName) {
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
                              onName.accept(name(body), System.nanoTime());
                              request.response().end();
                            }));
    return new WebhookEnd(vertx, server.listen(0, "127.0.0.1").await());
  }

  /** Where to deliver to. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort() + "/");
  }

  private static String name(Buffer body) {
    String text = body.toString();
    int begin = text.indexOf(NAME);
    int from = begin + NAME.length();
    return begin < 0 ? "" : text.substring(from, text.indexOf('"', from));
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
