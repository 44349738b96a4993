package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StormScoreTest {

  /** Two faults of two alerts and one lone alert. */
  private static final Map<String, Integer> TRUTH =
      Map.of("a1", 0, "a2", 0, "b1", 1, "b2", 1, "n", StormEvent.NOISE);

  private static final List<Set<String>> CAUSES = List.of(Set.of("db", "build-7"), Set.of("sw"));

  @Test
  void aPerfectJudgementScoresFull() {
    StormScore score =
        score(
            new JudgedIncident(Set.of("a1", "a2"), List.of("build-7", "db")),
            new JudgedIncident(Set.of("b1", "b2"), List.of("sw")),
            JudgedIncident.of(Set.of("n")));
    assertThat(score).isEqualTo(new StormScore(new BCubed(1, 1), 3, 2, 2, 2, 0, 0, 1, 1));
  }

  @Test
  void aLoneAlertDrawnIntoAFaultCostsPrecisionAndTheExactMatch() {
    StormScore score =
        score(JudgedIncident.of(Set.of("a1", "a2", "n")), JudgedIncident.of(Set.of("b1", "b2")));
    // a1 and a2 see 2/3 of their own, n sees 1/3, b1 and b2 see 1.
    assertThat(score.grouping().precision())
        .isCloseTo((2 / 3.0 * 2 + 1 / 3.0 + 2) / 5, within(1e-12));
    assertThat(score.grouping().recall()).isEqualTo(1);
    assertThat(score.exactFaults()).isEqualTo(1);
    assertThat(score.compoundIncidents()).isEqualTo(2);
  }

  @Test
  void aLostAlertCostsRecallAndAnUnknownOneIsCounted() {
    StormScore score =
        score(
            JudgedIncident.of(Set.of("a1", "a2")),
            JudgedIncident.of(Set.of("b1", "x")),
            JudgedIncident.of(Set.of("n")));
    // b1 and b2 each see only themselves, half of their class.
    assertThat(score.grouping()).isEqualTo(new BCubed(1, (2 + 0.5 * 2 + 1) / 5));
    assertThat(score.missingAlerts()).isEqualTo(1);
    assertThat(score.strayAlerts()).isEqualTo(1);
    assertThat(score.exactFaults()).isEqualTo(1);
  }

  @Test
  void aCauseIsLookedForInTheIncidentThatHoldsMostOfTheFault() {
    StormScore score =
        score(
            new JudgedIncident(Set.of("a1", "a2"), List.of("web", "api", "db", "sw")),
            new JudgedIncident(Set.of("b1", "b2"), List.of("web", "api", "db", "sw")));
    assertThat(score.causesFirst()).isZero();
    assertThat(score.causesAmongThree()).isEqualTo(0.5);
  }

  @Test
  void noIncidentAtAllFindsNothing() {
    StormScore score = score();
    assertThat(score.missingAlerts()).isEqualTo(5);
    assertThat(score.causesAmongThree()).isZero();
    assertThat(score.exactFaults()).isZero();
  }

  @Test
  void refusesAnAlertInTwoIncidents() {
    assertThatThrownBy(
            () -> score(JudgedIncident.of(Set.of("a1")), JudgedIncident.of(Set.of("a1", "a2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected each alert to stand in one incident, but two have a1");
  }

  private static StormScore score(JudgedIncident... incidents) {
    return StormScore.of(List.of(incidents), TRUTH, CAUSES);
  }
}
