package io.diapason.deploy.house.vertx;

import io.diapason.deploy.config.HttpSettings;
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

  private final HttpSettings settings;
  private final Router router;

  private HttpDoor(HttpSettings settings, Router router) {
    this.settings = settings;
    this.router = router;
  }

  /**
   * Opens the door.
   *
   * @throws CannotStartException when the address cannot be listened on
   */
  public static void open(Vertx vertx, HttpSettings settings, Router router) {
    int loops = Math.max(1, Runtime.getRuntime().availableProcessors());
    try {
      vertx
          .deployVerticle(
              () -> new HttpDoor(settings, router), new DeploymentOptions().setInstances(loops))
          .await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CannotStartException(
          "Expected to listen on %s:%d within 30s".formatted(settings.host(), settings.port()), e);
    } catch (RuntimeException e) {
      throw new CannotStartException(
          "Expected to listen on %s:%d, but %s"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
  }

  @Override
  public Future<?> start() {
    return FrontDoor.server(vertx, Guard.USUAL_PATIENCE, settings.tls(), router)
        .listen(settings.port(), settings.host());
  }
}
