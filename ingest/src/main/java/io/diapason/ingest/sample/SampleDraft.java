package io.diapason.ingest.sample;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Sample;
import java.time.Instant;
import java.util.Map;

/**
 * One value of a series, understood but not yet stamped.
 *
 * @param labels the labels of the series, its name among them as {@code __name__}
 * @param at when it was measured, as the source says
 * @param value what was measured; may be anything that a double can be
 */
public record SampleDraft(Map<String, String> labels, Instant at, double value) {

  public SampleDraft {
    labels = Map.copyOf(labels);
  }

  /** The entry of the log that this becomes when it is received at this moment. */
  Sample stamp(String tenant, Instant receivedAt) {
    return new Sample(tenant, Fingerprint.of(tenant, labels), labels, at, value, receivedAt);
  }
}
