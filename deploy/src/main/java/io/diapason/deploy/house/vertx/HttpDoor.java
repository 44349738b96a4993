package io.diapason.deploy.house.vertx;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.ingest.vertx.FrontDoor;
import io.diapason.ingest.vertx.Guard;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Listens on one address with all routes, on as many event loops as the machine has cores. */
public final class HttpDoor extends VerticleBase {

  private final String host;
  private final int port;
  private final Router router;

  private HttpDoor(String host, int port, Router router) {
    this.host = host;
    this.port = port;
    this.router = router;
  }

  /**
   * Opens the door.
   *
   * @throws CannotStartException when the address cannot be listened on
   */
  public static void open(Vertx vertx, String host, int port, Router router) {
    int loops = Math.max(1, Runtime.getRuntime().availableProcessors());
    try {
      vertx
          .deployVerticle(
              () -> new HttpDoor(host, port, router), new DeploymentOptions().setInstances(loops))
          .await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CannotStartException(
          "Expected to listen on %s:%d within 30s".formatted(host, port), e);
    } catch (RuntimeException e) {
      throw new CannotStartException(
          "Expected to listen on %s:%d, but %s".formatted(host, port, e.getMessage()), e);
    }
  }

  @Override
  public Future<?> start() {
    return FrontDoor.server(vertx, Guard.USUAL_PATIENCE, router).listen(port, host);
  }
}
