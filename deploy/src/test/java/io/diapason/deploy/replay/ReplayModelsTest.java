package io.diapason.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Control;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayModelsTest {

  private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");
  private static final Control ESTATE = Control.estate("default", THEN, List.of());
  private static final List<Control> RECORDED =
      List.of(ESTATE, Control.models("default", THEN, Map.of("team", "team-of-then")));

  @Test
  void asksThoseThatWereAskedThenUnlessToldOtherwise() {
    assertThat(ReplayModels.asRecorded().insteadOf(RECORDED, "default")).isEqualTo(RECORDED);
    assertThat(
            new ReplayModels(Map.of("team", "team-of-now"), false).insteadOf(RECORDED, "default"))
        .isEqualTo(RECORDED);
  }

  @Test
  void asksOthersFromTheBeginningOnWhenToldSo() {
    assertThat(new ReplayModels(Map.of("team", "other"), true).insteadOf(RECORDED, "default"))
        .containsExactly(Control.models("default", Instant.EPOCH, Map.of("team", "other")), ESTATE);
  }
}
