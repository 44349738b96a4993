package io.diapason.ml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.diapason.ml.learned.Prediction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GateTest {

  @Test
  void aBetterModelPasses() {
    assertThat(objections(right(200, 0.9), right(200, 0.6))).isEmpty();
  }

  @Test
  void aBrokenModelIsRefused() {
    assertThat(objections(right(200, 0.1), right(200, 0.6)))
        .anyMatch(why -> why.contains("right more often"))
        .anyMatch(why -> why.contains("claims"));
  }

  @Test
  void aModelThatMayBeBetterByChanceIsRefused() {
    assertThat(objections(right(200, 0.61), right(200, 0.6)))
        .anyMatch(why -> why.contains("right more often"));
  }

  @Test
  void tooFewRowsAreNoGround() {
    assertThat(objections(right(20, 0.9), right(20, 0.2)))
        .anyMatch(why -> why.startsWith("Expected 50 rows or more"));
  }

  @Test
  void theIntervalHoldsTheDifferenceAndIsTheSameEachTime() {
    Comparison one = Comparison.of(right(400, 0.8), right(400, 0.7), 3);

    assertThat(one.difference()).isCloseTo(0.1, within(1e-12));
    assertThat(one.low()).isLessThan(one.difference()).isPositive();
    assertThat(one.high()).isGreaterThan(one.difference());
    assertThat(Comparison.of(right(400, 0.8), right(400, 0.7), 3)).isEqualTo(one);
  }

  @Test
  void onlyTheSameRowsCanBeCompared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(right(3, 1), right(4, 1), 1))
        .withMessageContaining("3 and 4");
  }

  @Test
  void coverageIsTheLargestShareThatIsRightOftenEnough() {
    List<Scored> scored = new ArrayList<>();
    scored.addAll(Collections.nCopies(19, scored(true, 0.99)));
    scored.add(scored(false, 0.98));
    scored.addAll(Collections.nCopies(20, scored(false, 0.5)));

    assertThat(Scorecard.of(scored).coverageAt95()).isEqualTo(0.5);
    assertThat(Scorecard.threshold(scored)).isEqualTo(0.98);
  }

  private static List<String> objections(List<Boolean> candidate, List<Boolean> live) {
    List<Scored> said = candidate.stream().map(isRight -> scored(isRight, 0.9)).toList();
    return Gate.objections(Comparison.of(candidate, live, 1), Scorecard.of(said));
  }

  private static Scored scored(boolean isRight, double claim) {
    TreeMap<String, Double> shares = new TreeMap<>();
    shares.put("a", claim);
    shares.put("b", 1 - claim);
    return new Scored(isRight ? "a" : "b", "", new Prediction("a", claim, shares, 1, List.of()));
  }

  private static List<Boolean> right(int rows, double share) {
    List<Boolean> right = new ArrayList<>();
    for (int at = 0; at < rows; at++) {
      right.add(at < rows * share);
    }
    return right;
  }
}
