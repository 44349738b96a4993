package io.diapason.ingest.prometheus;

import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Suppression;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How many alerts the engine keeps quiet, read when they are scraped. */
public final class QuietMetrics {

  private QuietMetrics() {}

  /** Registers the gauge; once per registry. */
  public static void register(PrometheusRegistry registry, Supplier<List<QuietAlert>> quiet) {
    GaugeWithCallback.builder()
        .name("diapason_quiet_alerts")
        .help(
            "Alerts that are kept quiet now, by what keeps them so; one of two kinds counts in"
                + " both. Unit: alerts.")
        .labelNames("kind")
        .callback(
            callback -> {
              List<QuietAlert> now = quiet.get();
              for (Suppression.Kind kind : Suppression.Kind.values()) {
                callback.call(count(now, kind), kind.name().toLowerCase(Locale.ROOT));
              }
            })
        .register(registry);
  }

  private static double count(List<QuietAlert> quiet, Suppression.Kind kind) {
    return quiet.stream()
        .filter(alert -> alert.by().stream().anyMatch(verdict -> verdict.kind() == kind))
        .count();
  }
}
