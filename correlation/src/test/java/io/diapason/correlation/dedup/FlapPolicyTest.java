package io.diapason.correlation.dedup;

import static io.diapason.correlation.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlapPolicyTest {

  private final FlapPolicy policy =
      new FlapPolicy(3, Duration.ofMinutes(10), Duration.ofMinutes(5));

  private static Flap changed(FlapPolicy policy, double... minutes) {
    Flap flap = Flap.NONE;
    for (double minute : minutes) {
      flap = policy.onChange(flap, at(60 * minute));
    }
    return flap;
  }

  @Test
  void flapsFromTheChangeThatIsOneTooMany() {
    assertThat(changed(policy, 0, 4).isFlapping()).isFalse();
    assertThat(changed(policy, 0, 4, 10).steadyAt()).isEqualTo(at(60 * 15));
  }

  @Test
  void slowChangesAreNoFlapping() {
    assertThat(changed(policy, 0, 6, 12, 18, 24).isFlapping()).isFalse();
  }

  @Test
  void aFurtherChangePutsSteadinessOffThoughItComesLate() {
    assertThat(changed(policy, 0, 1, 2, 6.5).steadyAt()).isEqualTo(at(60 * 11.5));
  }

  @Test
  void remembersNoMoreThanItNeeds() {
    assertThat(changed(policy, 0, 1, 2, 3, 4, 5, 6).changes())
        .containsExactly(at(240), at(300), at(360));
  }

  @Test
  void zeroChangesMeanNever() {
    FlapPolicy never = new FlapPolicy(0, Duration.ofMinutes(10), Duration.ofMinutes(5));

    assertThat(changed(never, 0, 1, 2, 3)).isEqualTo(Flap.NONE);
  }

  @Test
  void refusesWhatNoAlertCanMean() {
    assertThatThrownBy(() -> new FlapPolicy(1, Duration.ofMinutes(1), Duration.ofMinutes(1)))
        .hasMessage("Expected flapping.changes to be 0 or 2 to 100, but got 1");
    assertThatThrownBy(() -> new FlapPolicy(5, Duration.ZERO, Duration.ofMinutes(1)))
        .hasMessageContaining("at least PT1S, but got PT0S and PT1M");
  }
}
