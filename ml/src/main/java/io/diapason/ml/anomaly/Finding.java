package io.diapason.ml.anomaly;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a series that is odd: an alert with the labels of the series. The door gives it
 * its receipt and its moment.
 */
record Finding(Sample sample, Oddness oddness, AnomalyConfig config) {

  /** The integration that speaks. */
  static final String SOURCE = "anomaly";

  /** How long it holds unless it is told again: three times the time between two tellings. */
  private static final Duration HOLDS = Duration.ofMinutes(15);

  AlertEvent begins(SeriesState before) {
    return alert(AlertEvent.Kind.FIRING, sample.at(), before, oddness.score());
  }

  AlertEvent lasts(SeriesState before, double peak) {
    return alert(AlertEvent.Kind.FIRING, since(before), before, peak);
  }

  AlertEvent ends(SeriesState before) {
    return alert(AlertEvent.Kind.RESOLVED, since(before), before, before.peak());
  }

  private static Instant since(SeriesState before) {
    return Instant.ofEpochMilli(before.oddSince());
  }

  private AlertEvent alert(AlertEvent.Kind kind, Instant since, SeriesState before, double score) {
    boolean over = kind == AlertEvent.Kind.RESOLVED;
    String name = sample.labels().getOrDefault(Sample.NAME, "series");
    return new AlertEvent(
        kind,
        sample.tenant(),
        Receipt.NONE,
        sample.receivedAt(),
        SOURCE,
        fingerprint(),
        "Unusual " + name,
        config.severity(),
        over ? name + " is as before" : Why.of(sample, oddness, before),
        labels(name),
        Map.of(
            "score", rounded(score),
            "threshold", rounded(config.threshold()),
            "value", rounded(sample.value())),
        since,
        end(over),
        over ? null : sample.receivedAt().plus(HOLDS),
        "");
  }

  private @Nullable Instant end(boolean over) {
    return over ? sample.at() : null;
  }

  /** Which series it is identifies the alert; how odd it is does not. */
  private Fingerprint fingerprint() {
    Map<String, String> identifying = new HashMap<>(sample.labels());
    identifying.put("integration", SOURCE);
    return Fingerprint.of(sample.tenant(), identifying);
  }

  private Map<String, String> labels(String name) {
    Map<String, String> labels = new HashMap<>(sample.labels());
    labels.remove(Sample.NAME);
    labels.put("metric", name);
    return labels;
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%.4g", number);
  }
}
