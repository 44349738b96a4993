package io.diapason.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.anomaly.AnomalyConfig;
import io.diapason.ml.anomaly.AnomalyPolicy;
import io.diapason.ml.anomaly.SeriesState;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {

  @Test
  void reckonsWhatTenThousandSeriesAMinuteTake() {
    SeriesRun run =
        new SeriesRun(
            10_000,
            64,
            60,
            600_000,
            Map.of(),
            20,
            new SeriesRun.Done(true, 30, 72),
            0.1,
            new SeriesRun.Heap(100_000_000, 130_000_000),
            new SeriesRun.Found(198, 198, 12));

    assertThat(run.perSecond()).isEqualTo(20_000);
    assertThat(run.cpuOfTenThousand()).isEqualTo(1.2);
    assertThat(run.bytesPerSeries()).isEqualTo(3000);
    assertThat(run.bytesWhenFull()).isEqualTo(3000 + 4 * (2048 - 124 + 1024 - 124));
    assertThat(new Series(List.of(run)).section().markdown())
        .contains("| so 10,000 series a minute on 2 cores | 1.0 % |")
        .contains("| disturbed series found | 198 of 198 |");
  }

  @Test
  void knowsHowMuchADetectorRemembers() {
    AnomalyPolicy policy = new AnomalyPolicy(AnomalyConfig.defaults());
    SeriesState state = null;
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    for (int minute = 0; minute < 2_100; minute++) {
      at = at.plus(Duration.ofMinutes(1));
      Map<String, String> labels = Map.of("job", "watched");
      Sample sample = new Sample("default", Fingerprint.NONE, labels, at, minute % 7, at);
      state = policy.onSample(state, sample).state();
    }

    assertThat(state).isNotNull();
    assertThat(state.values()).hasSize(SeriesRun.VALUES);
    assertThat(state.means()).hasSize(SeriesRun.MEANS);
  }
}
