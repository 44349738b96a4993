package io.diapason.ml.anomaly;

import io.diapason.vocabulary.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a sample is looked at: the value, or of a counter its rate a second. A counter is told by
 * its name, as Prometheus advises to name it; a histogram's buckets, counts and sums are counters.
 */
final class Reading {

  private static final List<String> COUNTERS = List.of("_total", "_count", "_sum", "_bucket");
  private static final double MILLIS = 1000;

  private Reading() {}

  /** The value to look at; null for the first one of a counter. */
  static @Nullable Double of(SeriesState before, Sample sample) {
    if (!isCounter(sample)) {
      return sample.value();
    }
    if (Double.isNaN(before.lastRaw())) {
      return null;
    }
    // What is less than before has begun anew, from nothing.
    double more =
        sample.value() < before.lastRaw() ? sample.value() : sample.value() - before.lastRaw();
    return more / Math.max(1, sample.at().toEpochMilli() - before.lastAt()) * MILLIS;
  }

  static boolean isCounter(Sample sample) {
    String name = sample.labels().getOrDefault(Sample.NAME, "");
    return COUNTERS.stream().anyMatch(name::endsWith);
  }
}
