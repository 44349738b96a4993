package io.diapason.ingest.prometheus;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.function.Supplier;

/** How many heartbeats there are, read when they are scraped. */
public final class HeartbeatMetrics {

  private HeartbeatMetrics() {}

  /** Registers the gauge; once per registry. */
  public static void register(PrometheusRegistry registry, Supplier<Map<String, Long>> byState) {
    GaugeWithCallback.builder()
        .name("diapason_heartbeats")
        .help("Heartbeats by how they are kept. Unit: heartbeats.")
        .labelNames("state")
        .callback(callback -> byState.get().forEach((state, count) -> callback.call(count, state)))
        .register(registry);
  }
}
