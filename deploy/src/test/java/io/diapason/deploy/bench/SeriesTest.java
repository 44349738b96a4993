package io.diapason.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(new Series(List.of(run)).section().markdown())
        .contains("| so 10,000 series a minute on 2 cores | 1.0 % |")
        .contains("| disturbed series found | 198 of 198 |");
  }
}
