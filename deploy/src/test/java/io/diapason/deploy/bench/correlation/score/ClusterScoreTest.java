package io.diapason.deploy.bench.correlation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClusterScoreTest {

  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void countsAsOnPaper() {
    // Group A holds two of x, group B the third of x and the only y; the noise is in no group.
    ClusterScore score =
        ClusterScore.of(List.of("A", "A", "B", "B", ""), List.of("x", "x", "x", "y", ""));

    assertThat(score.bcubed().precision()).isCloseTo((1 + 1 + 0.5 + 0.5 + 1) / 5, EXACT);
    assertThat(score.bcubed().recall()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 2) / 5, EXACT);
    assertThat(score.pairs().precision()).isCloseTo(1 / 2.0, EXACT);
    assertThat(score.pairs().recall()).isCloseTo(1 / 3.0, EXACT);
    assertThat(score.pairs().f1()).isCloseTo(0.4, EXACT);
    assertThat(score.ari()).isCloseTo((1 - 0.6) / (2.5 - 0.6), EXACT);
    assertThat(score.incidentF1()).isCloseTo((0.8 + 2 / 3.0) / 2, EXACT);
    assertThat(score.fragments()).isCloseTo(1.5, EXACT);
    assertThat(score.falseIncidents()).isZero();
    assertThat(score.incidents()).isEqualTo(2);
    assertThat(score.trueIncidents()).isEqualTo(2);
    assertThat(score.reduction()).isCloseTo(1 - 2 / 5.0, EXACT);
  }

  @Test
  void isOneWhereGroupsAndClassesAreTheSame() {
    ClusterScore score =
        ClusterScore.of(List.of("A", "A", "B", "", "C"), List.of("x", "x", "y", "", ""));

    assertThat(score.bcubed().f1()).isCloseTo(1, EXACT);
    assertThat(score.pairs().f1()).isCloseTo(1, EXACT);
    assertThat(score.ari()).isCloseTo(1, EXACT);
    assertThat(score.incidentF1()).isCloseTo(1, EXACT);
    assertThat(score.falseIncidents()).isEqualTo(1);
  }

  @Test
  void givesNoCreditForOneBigIncident() {
    ClusterScore score = ClusterScore.of(List.of("A", "A", "A", "A"), List.of("x", "x", "y", "y"));

    assertThat(score.bcubed().precision()).isCloseTo(0.5, EXACT);
    assertThat(score.bcubed().recall()).isCloseTo(1, EXACT);
    assertThat(score.ari()).isCloseTo(0, EXACT);
  }

  @Test
  void twoEventsOfNoiseInOneIncidentAreNotOneClass() {
    ClusterScore score = ClusterScore.of(List.of("A", "A"), List.of("", ""));

    assertThat(score.bcubed().precision()).isCloseTo(0.5, EXACT);
    assertThat(score.falseIncidents()).isEqualTo(1);
    assertThat(score.trueIncidents()).isZero();
  }

  @Test
  void wantsAGroupForEachEvent() {
    assertThatThrownBy(() -> ClusterScore.of(List.of("A"), List.of("x", "y")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a group for each of 2 events, but got 1");
  }
}
