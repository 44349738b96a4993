package io.diapason.deploy.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateOverTimeTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void minutesWithoutEventsAreThereWithZero() {
    RateOverTime rate =
        RateOverTime.of(Map.of(NINE, 7L, NINE.plusSeconds(120), 2L), NINE.plusSeconds(180));

    assertThat(rate.unit()).isEqualTo("1 minute");
    assertThat(rate.at().get(0)).isEqualTo(NINE.getEpochSecond());
    assertThat(rate.events()).isEqualTo(List.of(7L, 0L, 2L, 0L, 0L));
  }

  @Test
  void aMonthIsDrawnInFewStretchesThatHoldAllEvents() {
    Map<Instant, Long> month = new HashMap<>();
    for (int minute = 0; minute < Duration.ofDays(30).toMinutes(); minute++) {
      month.put(NINE.plusSeconds(60L * minute), 1L);
    }

    RateOverTime rate = RateOverTime.of(month, NINE);

    assertThat(rate.unit()).isEqualTo("6 hours");
    assertThat(rate.at().size()).isLessThan(610);
    assertThat(rate.events().stream().mapToLong(Long::longValue).sum()).isEqualTo(month.size());
  }

  @Test
  void nothingIsAnEmptyDrawing() {
    assertThat(RateOverTime.of(Map.of(), NINE).at()).isEmpty();
  }
}
