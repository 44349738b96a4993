package io.diapason.deploy.house.vertx;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the configuration anew: {@code POST /-/reload}, as Prometheus and its Alertmanager have it.
 */
public final class ReloadRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(ReloadRoutes.class);

  private final Supplier<Answer> reload;
  private final InstantSource clock;
  private final Gauge successful;
  private final Gauge succeededAt;

  /**
   * What became of it.
   *
   * @param applied what differs and holds at once
   * @param needRestart what differs and holds from the next start on
   */
  public record Answer(List<String> applied, List<String> needRestart) {}

  /**
   * Wires the route.
   *
   * @param reload reads and applies; throws {@link CannotStartException} where nothing was changed
   */
  public ReloadRoutes(Supplier<Answer> reload, PrometheusRegistry registry, InstantSource clock) {
    this.reload = reload;
    this.clock = clock;
    successful =
        Gauge.builder()
            .name("diapason_config_last_reload_successful")
            .help("Whether the last reading of the configuration was taken, 1 or 0.")
            .register(registry);
    succeededAt =
        Gauge.builder()
            .name("diapason_config_last_reload_success_timestamp_seconds")
            .help("When a configuration was last taken, in seconds of Unix time.")
            .register(registry);
    taken();
  }

  /** Adds the route. */
  public void mount(Router router) {
    router.post("/-/reload").blockingHandler(this::reload, true);
  }

  private void taken() {
    successful.set(1);
    succeededAt.set(clock.millis() / (double) TimeUnit.SECONDS.toMillis(1));
  }

  private void reload(RoutingContext request) {
    try {
      Answer answer = reload.get();
      taken();
      LOG.info("The configuration was read anew: {}", answer);
      answer(request, 200, "application/json", answer);
    } catch (CannotStartException e) {
      successful.set(0);
      LOG.warn("Expected to read the configuration anew, but {}", e.getMessage());
      Map<String, Object> problem =
          Map.of(
              "type",
              "about:blank",
              "title",
              "The configuration stays as it was",
              "status",
              422,
              "detail",
              String.valueOf(e.getMessage()));
      answer(request, 422, "application/problem+json", problem);
    }
  }

  private static void answer(RoutingContext request, int status, String type, Object body) {
    var unused =
        request
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", type)
            .end(Buffer.buffer(VocabularyJson.write(body)));
  }
}
