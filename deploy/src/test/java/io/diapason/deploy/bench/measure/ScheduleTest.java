package io.diapason.deploy.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void spreadsRequestsEvenlyAndDoesNotDrift() {
    Schedule schedule = Schedule.perSecond(3);

    assertThat(schedule.dueNanos(0)).isZero();
    assertThat(schedule.dueNanos(1)).isEqualTo(333_333_333);
    assertThat(schedule.dueNanos(30_000_000)).isEqualTo(10_000_000L * 1_000_000_000);
  }

  @Test
  void atOnceIsDueFromTheBeginning() {
    assertThat(Schedule.atOnce().dueNanos(1_000)).isZero();
  }

  @Test
  void refusesARateThatNeverSends() {
    assertThatThrownBy(() -> Schedule.perSecond(0))
        .hasMessage("Expected at least 1 a second, but got 0");
  }
}
