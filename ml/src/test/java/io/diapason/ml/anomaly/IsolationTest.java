package io.diapason.ml.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsolationTest {

  private static float[] sample(int size) {
    Random random = new Random(3);
    float[] values = new float[size];
    for (int index = 0; index < size; index++) {
      values[index] = (float) random.nextGaussian();
    }
    Arrays.sort(values);
    return values;
  }

  @Test
  void whatIsFartherAwayScoresMore() {
    float[] sorted = sample(1000);
    assertThat(Isolation.score(sorted, 0)).isLessThan(0.12);
    assertThat(Isolation.score(sorted, 5)).isGreaterThan(0.6);
    assertThat(Isolation.score(sorted, 50)).isGreaterThan(Isolation.score(sorted, 5));
    assertThat(Isolation.score(sorted, 1e6f)).isBetween(9.9, 10.0);
  }

  @Test
  void whatLiesInAGapIsAloneToo() {
    float[] two = new float[400];
    Arrays.fill(two, 0, 200, 1);
    Arrays.fill(two, 200, 400, 9);
    assertThat(Isolation.score(two, 5)).isGreaterThan(1);
    assertThat(Isolation.score(two, 9)).isZero();
  }

  @Test
  void aFullMemoryForgetsOneForEachAndStaysInOrder() {
    float[] sorted = sample(64);
    long dice = Dice.BEGIN;
    for (int value = 0; value < 2000; value++) {
      dice = Dice.next(dice);
      float next = (float) Math.sin(value);
      float[] before = sorted.clone();
      float[] after = Memory.with(sorted, next, 64, dice);
      assertThat(sorted).isEqualTo(before);
      assertThat(after).hasSize(64).isSorted().contains(next);
      sorted = after;
    }
    assertThat(sorted[63]).as("all of the first ones are forgotten").isLessThanOrEqualTo(1);
  }
}
