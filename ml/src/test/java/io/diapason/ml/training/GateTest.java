package io.diapason.ml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.diapason.ml.learned.Prediction;
import io.diapason.ml.table.TableTask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
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

  @Test
  void whereAYesIsRareTheBetterRankingPassesAndAlwaysNoDoesNot() {
    List<Scored> ranking = yesAmong(400, at -> at % 20 == 0 ? 0.9 : 0.02 * (at % 3));
    List<Scored> alwaysNo = yesAmong(400, at -> 0);

    Comparison comparison = Measure.AVERAGE_PRECISION.compare(ranking, alwaysNo, 1);

    assertThat(comparison.difference())
        .isCloseTo(
            Scorecard.of(ranking).averagePrecision() - Scorecard.of(alwaysNo).averagePrecision(),
            within(1e-12));
    assertThat(comparison.low()).isPositive().isLessThan(comparison.difference());
    assertThat(Measure.AVERAGE_PRECISION.compare(ranking, alwaysNo, 1)).isEqualTo(comparison);
    assertThat(Gate.objections(Measure.AVERAGE_PRECISION, comparison, Scorecard.of(ranking)))
        .isEmpty();
    assertThat(
            Gate.objections(
                Measure.AVERAGE_PRECISION,
                Measure.AVERAGE_PRECISION.compare(alwaysNo, ranking, 1),
                Scorecard.of(alwaysNo)))
        .singleElement()
        .asString()
        .contains("to rank yes above no better for certain");
  }

  @Test
  void aRankingOfNothingWinsNothing() {
    assertThat(Measure.AVERAGE_PRECISION.compare(List.of(), List.of(), 1))
        .isEqualTo(new Comparison(0, 0, 0, 0));
    List<Scored> noYes = List.of(yesOrNo(false, 0.3), yesOrNo(false, 0.1));
    assertThat(Measure.AVERAGE_PRECISION.compare(noYes, noYes, 1).difference()).isZero();
  }

  /** One row in twenty is a yes. */
  private static List<Scored> yesAmong(int rows, IntToDoubleFunction likely) {
    List<Scored> scored = new ArrayList<>();
    for (int at = 0; at < rows; at++) {
      scored.add(yesOrNo(at % 20 == 0, likely.applyAsDouble(at)));
    }
    return scored;
  }

  private static Scored yesOrNo(boolean isYes, double likely) {
    TreeMap<String, Double> shares = new TreeMap<>();
    shares.put(TableTask.YES, likely);
    shares.put(TableTask.NO, 1 - likely);
    return new Scored(
        isYes ? TableTask.YES : TableTask.NO,
        "",
        new Prediction(TableTask.NO, 1 - likely, shares, 1, List.of()));
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
