package io.diapason.deploy.bench.anomaly;

import io.diapason.ml.anomaly.AnomalyConfig;
import io.diapason.ml.anomaly.AnomalyDecision;
import io.diapason.ml.anomaly.AnomalyPolicy;
import io.diapason.ml.anomaly.SeriesState;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;

/**
 * The detector of the product, asked as the stream asks it: an alert begins where it says so. Every
 * value is looked at, whatever the time between two of them.
 */
record OurFinder(String name, AnomalyConfig config) implements Finder {

  /** The detector by its defaults. */
  static OurFinder usual() {
    AnomalyConfig usual = AnomalyConfig.defaults();
    return new OurFinder(
        "diapason",
        new AnomalyConfig(
            Duration.ZERO, usual.warmUp(), usual.threshold(), usual.calmAfter(), usual.severity()));
  }

  @Override
  public BitSet begins(KnownSeries series) {
    AnomalyPolicy policy = new AnomalyPolicy(config);
    BitSet begins = new BitSet();
    SeriesState state = null;
    Map<String, String> labels = Map.of("series", series.name());
    Fingerprint identity = Fingerprint.of("bench", labels);
    for (int index = 0; index < series.size(); index++) {
      Instant at = Instant.ofEpochSecond(series.times()[index]);
      AnomalyDecision decision =
          policy.onSample(
              state, new Sample("bench", identity, labels, at, series.values()[index], at));
      state = decision.state();
      AlertEvent finding = decision.finding();
      begins.set(
          index,
          finding != null
              && finding.kind() == AlertEvent.Kind.FIRING
              && at.equals(finding.startsAt()));
    }
    return begins;
  }
}
