package io.diapason.ingest.prometheus;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Rejection;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What passes the doors, as metrics. */
public final class IngestMetrics {

  private final Counter events;
  private final Counter rejected;
  private final Counter noted;
  private final Counter unauthorized;
  private final Counter throttled;
  private final Counter passedOver;
  private final Histogram requests;

  /** Registers the metrics of this room; once per registry. */
  public IngestMetrics(PrometheusRegistry registry) {
    events =
        Counter.builder()
            .name("diapason_ingest_events_total")
            .help("Events accepted, that is durable in the log. Unit: events.")
            .labelNames("source", "kind")
            .register(registry);
    rejected =
        Counter.builder()
            .name("diapason_ingest_rejected_total")
            .help("Inputs refused and kept as dead letters. Unit: inputs.")
            .labelNames("source", "reason")
            .register(registry);
    noted =
        Counter.builder()
            .name("diapason_ingest_noted_total")
            .help("Events accepted with something odd about them. Unit: events.")
            .labelNames("source", "note")
            .register(registry);
    unauthorized =
        Counter.builder()
            .name("diapason_ingest_unauthorized_total")
            .help(
                "Requests of senders that may not come in; nothing of them is kept. Unit: requests.")
            .labelNames("reason")
            .register(registry);
    throttled =
        Counter.builder()
            .name("diapason_ingest_throttled_total")
            .help("Requests told to come again because the door was crowded. Unit: requests.")
            .labelNames("integration")
            .register(registry);
    passedOver =
        Counter.builder()
            .name("diapason_ingest_passed_over_total")
            .help("Inputs that declared policy keeps out, by reason. Unit: inputs.")
            .labelNames("source", "reason")
            .register(registry);
    requests =
        Histogram.builder()
            .name("diapason_ingest_request_seconds")
            .help("From the whole body of a request to its answer, in seconds.")
            .unit(Unit.SECONDS)
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
            .labelNames("source", "code")
            .register(registry);
  }

  /** Shows the version of Alertmanager's API that clients choose their ways by. */
  public static void showCompatibility(PrometheusRegistry registry, String version) {
    Info.builder()
        .name("alertmanager_build_info")
        .help("The version of Alertmanager whose API this product answers to. Unit: none.")
        .labelNames("version", "revision", "branch", "goversion")
        .register(registry)
        .setLabelValues(version, "", "diapason", "");
  }

  /** Events of a source were accepted at this moment. */
  public void accepted(String source, List<AlertDraft> drafts, Instant receivedAt) {
    drafts.stream()
        .collect(Collectors.groupingBy(draft -> draft.kindAt(receivedAt), Collectors.counting()))
        .forEach(
            (kind, count) ->
                events.labelValues(source, kind.name().toLowerCase(Locale.ROOT)).inc(count));
  }

  /** A change of a source was accepted. */
  public void acceptedChange(String source) {
    events.labelValues(source, "change").inc();
  }

  /** Inputs of a source were refused. */
  public void rejected(String source, List<Rejection> rejections) {
    rejections.forEach(rejection -> rejected.labelValues(source, rejection.reason().word()).inc());
  }

  /** Events of a source say that they began in the future. */
  public void aheadOfTime(String source, long count) {
    if (count > 0) {
      noted.labelValues(source, "starts_in_future").inc(count);
    }
  }

  /** Somebody came who may not. */
  public void unauthorized(String reason) {
    unauthorized.labelValues(reason).inc();
  }

  /** Somebody was told to come again. */
  public void throttled(String integration) {
    throttled.labelValues(integration).inc();
  }

  /** Inputs of a source were not taken, as the policy of its door says. */
  public void passedOver(String source, String reason, long count) {
    if (count > 0) {
      passedOver.labelValues(source, reason).inc(count);
    }
  }

  /** A request was answered. */
  public void answered(String source, int code, double seconds) {
    requests.labelValues(source, Integer.toString(code)).observe(seconds);
  }
}
