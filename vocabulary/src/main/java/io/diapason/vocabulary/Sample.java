package io.diapason.vocabulary;

import java.time.Instant;
import java.util.Map;

/**
 * One value of a time series that is watched, stamped at the door: an entry of the stream {@code
 * samples}, from which anomalies are found.
 *
 * @param tenant whose estate it concerns
 * @param series the identity of the series: its labels, hashed
 * @param labels the labels of the series, its name among them as {@code __name__}
 * @param at when it was measured, as the source says
 * @param value what was measured; never infinite and always a number where the door let it pass
 * @param receivedAt the stream's time, stamped once at the door
 */
public record Sample(
    String tenant,
    Fingerprint series,
    Map<String, String> labels,
    Instant at,
    double value,
    Instant receivedAt) {

  /** The label that holds the name of a series, as Prometheus has it. */
  public static final String NAME = "__name__";

  public Sample {
    tenant = tenant == null ? "" : tenant;
    series = series == null ? Fingerprint.NONE : series;
    labels = labels == null ? Map.of() : labels;
    at = at == null ? Instant.EPOCH : at;
    receivedAt = receivedAt == null ? at : receivedAt;
  }
}
