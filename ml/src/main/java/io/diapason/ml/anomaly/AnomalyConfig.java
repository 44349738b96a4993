package io.diapason.ml.anomaly;

import io.diapason.vocabulary.Severity;
import java.io.Serializable;
import java.time.Duration;

/**
 * By what odd values are found.
 *
 * @param every the least time between two values of a series that are looked at; what comes sooner
 *     is passed over
 * @param warmUp how many values a series must have shown before one can be odd, 30 or more
 * @param threshold from which score on a value is odd; lower finds more, above 0
 * @param calmAfter after how many values in a row that are not odd a series is normal again
 * @param severity how bad an odd series is
 */
public record AnomalyConfig(
    Duration every, int warmUp, double threshold, int calmAfter, Severity severity)
    implements Serializable {

  public AnomalyConfig {
    if (every.isNegative() || warmUp < 30 || threshold <= 0 || calmAfter < 1) {
      throw new IllegalArgumentException(
          "Expected 30 values to warm up, a threshold above 0 and 1 calm value at least, but got %d, %s and %d"
              .formatted(warmUp, threshold, calmAfter));
    }
  }

  /** A value a minute, an hour to warm up; the threshold was chosen on published series. */
  public static AnomalyConfig defaults() {
    return new AnomalyConfig(Duration.ofMinutes(1), 60, 0.5, 10, Severity.WARNING);
  }
}
