package io.diapason.deploy.bench.anomaly;

import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.ml.anomaly.AnomalyConfig;
import io.diapason.ml.anomaly.AnomalyPolicy;
import io.diapason.ml.anomaly.SeriesState;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a value costs, with all that a series can be made to remember. */
final class CostBench {

  private static final int SERIES = 64;
  private static final int WARM_UP = 3000;
  private static final int MEASURED = 1000;
  private static final double PER_MINUTE = 10_000;

  private final AnomalyPolicy policy = new AnomalyPolicy(AnomalyConfig.defaults());
  private final Random random = new Random(1);
  private final @Nullable SeriesState[] states = new SeriesState[SERIES];
  private Instant at = Instant.parse("2026-01-05T08:00:00Z");

  private CostBench() {}

  static Section run() {
    CostBench bench = new CostBench();
    bench.pass(WARM_UP);
    long begin = System.nanoTime();
    bench.pass(MEASURED);
    double micros =
        (System.nanoTime() - begin)
            / (double) TimeUnit.MICROSECONDS.toNanos(1)
            / ((long) MEASURED * SERIES);
    SeriesState full = bench.states[0];
    long bytes =
        full == null ? 0 : 4L * (full.values().length + full.means().length + full.recent().length);
    return new Section(
        "Cost of the detector, one thread, memory full",
        new Table(
            List.of("figure", "value"),
            List.of(
                List.of("time per value", String.format(Locale.ROOT, "%.1f µs", micros)),
                List.of("memory per series", bytes + " bytes of values"),
                List.of(
                    "10,000 series a minute",
                    String.format(
                        Locale.ROOT,
                        "%.1f %% of one core, %.0f MB",
                        100 * PER_MINUTE * micros / TimeUnit.MINUTES.toMicros(1),
                        PER_MINUTE * bytes / 1e6)))),
        List.of("The detector alone, without the log and the stream around it."));
  }

  private void pass(int rounds) {
    for (int round = 0; round < rounds; round++) {
      at = at.plus(Duration.ofMinutes(1));
      for (int series = 0; series < SERIES; series++) {
        Map<String, String> labels = Map.of("series", Integer.toString(series));
        Sample sample =
            new Sample("bench", Fingerprint.NONE, labels, at, random.nextGaussian(), at);
        states[series] = policy.onSample(states[series], sample).state();
      }
    }
  }
}
