package io.diapason.deploy.house.vertx;

import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code /-/healthy}: the process answers. {@code /-/ready}: an alert could go all the way, and if
 * not, which part is down. {@code /metrics}: the numbers, in Prometheus text.
 */
public final class HouseRoutes {

  private final PrometheusRegistry registry;
  private final Supplier<List<PartHealth>> parts;

  /** Routes on these numbers and these parts. */
  public HouseRoutes(PrometheusRegistry registry, Supplier<List<PartHealth>> parts) {
    this.registry = registry;
    this.parts = parts;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    router.get("/-/healthy").handler(context -> context.response().end("Diapason is healthy.\n"));
    router.get("/-/ready").handler(this::ready);
    router.get("/metrics").handler(this::metrics);
  }

  private void ready(RoutingContext context) {
    List<PartHealth> now = parts.get();
    boolean ready = now.stream().allMatch(PartHealth::up);
    context
        .response()
        .setStatusCode(ready ? 200 : 503)
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(VocabularyJson.write(Map.of("ready", ready, "parts", now))));
  }

  private void metrics(RoutingContext context) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(16 << 10);
    try {
      PrometheusTextFormatWriter.create().write(text, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context
        .response()
        .putHeader("Content-Type", PrometheusTextFormatWriter.CONTENT_TYPE)
        .end(Buffer.buffer(text.toByteArray()));
  }
}
