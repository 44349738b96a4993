package io.diapason.deploy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyLoadTest {

  private static final Duration SPAN = Duration.ofSeconds(4);

  private final SteadyLoad load =
      new SteadyLoad(new BenchAlerts(1, Instant.parse("2026-03-02T09:00:00Z")));

  @Test
  void sendsFiveThousandAlertsASecondOfWhichFiftyAreNew() {
    int repeats = load.repeats(SPAN).size() * BenchAlerts.BATCH;
    int news = load.news("A", SPAN).size();

    assertThat(repeats + news).isEqualTo(4 * SteadyLoad.RATE);
    assertThat(news).isEqualTo(4 * SteadyLoad.NEWS);
  }

  @Test
  void bothPartsLastAsLong() {
    assertThat(SteadyLoad.repeating().dueNanos(load.repeats(SPAN).size()))
        .isEqualTo(SteadyLoad.telling().dueNanos(load.news("A", SPAN).size()))
        .isEqualTo(SPAN.toNanos());
  }

  @Test
  void newAlertsAreKnownByTheirNames() {
    assertThat(BenchAlerts.isLone(BenchAlerts.name("SwapNONE1x", 12))).isTrue();
    assertThat(List.of("BenchOpenRule3", "Lone3", "BenchLone", "ModelDrift"))
        .noneMatch(BenchAlerts::isLone);
  }
}
