package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StormTruthTest {

  private static final StormTruth TRUTH =
      new StormTruth(
          List.of(new StormTruth.Fault(0, "db", 0, "build-7", Set.of("db", "api"))),
          List.of(
              new StormTruth.Member(Map.of("alertname", "Slow", "pod", "1"), "api", 0),
              new StormTruth.Member(Map.of("alertname", "Slow", "pod", "2"), "api", 0),
              new StormTruth.Member(Map.of("alertname", "Warm"), "lab", StormEvent.NOISE)));

  @Test
  void theCallerMayChooseTheKey() {
    assertThat(TRUTH.by(labels -> labels.get("alertname")))
        .isEqualTo(Map.of("Slow", 0, "Warm", StormEvent.NOISE));
  }

  @Test
  void refusesAKeyThatCannotTellHappeningsApart() {
    assertThatThrownBy(() -> TRUTH.by(labels -> "same"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another alert shares that of {alertname=\"Warm\"}");
  }

  @Test
  void theRootAndItsChangeBothCountAsTheCause() {
    assertThat(TRUTH.causes()).containsExactly(Set.of("db", "build-7"));
  }
}
