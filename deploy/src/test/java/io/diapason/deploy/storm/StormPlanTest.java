package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StormPlanTest {

  @Test
  void theStormOfTheAcceptanceTestsHasHundredsOfAlertsPerFault() {
    assertThat(StormPlan.acceptance().alertsPerFault()).isEqualTo(330);
  }

  @Test
  void theStormOfTheDemoHasDozensOfAlertsPerFault() {
    assertThat(StormPlan.demo().alertsPerFault()).isEqualTo(73);
  }

  @Test
  void aShortStormTravelsFaster() {
    assertThat(StormPlan.acceptance().travelMillis()).isEqualTo(20_000);
    assertThat(StormPlan.demo().travelMillis()).isEqualTo(7_200);
  }

  @Test
  void refusesMoreFaultsThanItsEventsCanTellOf() {
    assertThatThrownBy(() -> new StormPlan(100, 5, 0, Duration.ofMinutes(1), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at least 200 events for such a storm, but got 100");
  }

  @Test
  void refusesASpanInWhichAlertsWouldRunOut() {
    assertThatThrownBy(() -> new StormPlan(1_000, 1, 0, Duration.ofHours(1), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a span of 30 s to 10 min, but got PT1H");
  }
}
