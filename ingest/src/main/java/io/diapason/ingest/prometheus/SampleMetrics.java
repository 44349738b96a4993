package io.diapason.ingest.prometheus;

import io.diapason.ingest.sample.SampleCount;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** What became of the values that came, as a metric. */
public final class SampleMetrics {

  private final Counter samples;

  /** Registers the metric; once per registry. */
  public SampleMetrics(PrometheusRegistry registry) {
    samples =
        Counter.builder()
            .name("diapason_ingest_samples_total")
            .help(
                "Values of series that came: kept in the log, of series that nobody watches, of more series than there is place for, or empty. Unit: values.")
            .labelNames("outcome")
            .register(registry);
  }

  /** Counts what came at once. */
  public void count(SampleCount count) {
    samples.labelValues("kept").inc(count.kept());
    samples.labelValues("unwatched").inc(count.unwatched());
    samples.labelValues("beyond").inc(count.beyond());
    samples.labelValues("empty").inc(count.empty());
  }
}
