package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {

  /** The true groups of twelve items: 1-5, 6-7 and 8-12. */
  private static final Map<String, String> TRUTH =
      items(Map.of("A", new int[] {1, 5}, "B", new int[] {6, 7}, "C", new int[] {8, 12}));

  @Test
  void aPerfectGroupingIsPerfect() {
    BCubed score = BCubed.of(TRUTH, TRUTH);
    assertThat(score).isEqualTo(new BCubed(1, 1));
    assertThat(score.f1()).isEqualTo(1);
  }

  @Test
  void lumpingTheSmallGroupWithAnotherCostsPrecisionOnly() {
    // 1-5 stand alone; 6-12 are lumped: 2 items with 2/7 and 5 items with 5/7 of their own.
    BCubed score = BCubed.of(items(Map.of("x", new int[] {1, 5}, "y", new int[] {6, 12})), TRUTH);
    assertThat(score.precision()).isCloseTo((5 + 2 * 2 / 7.0 + 5 * 5 / 7.0) / 12, within(1e-12));
    assertThat(score.recall()).isEqualTo(1);
  }

  @Test
  void tearingAGroupApartCostsRecallOnly() {
    // A of five is torn into 2 and 3: 2 items see 2/5 of it, 3 items see 3/5.
    Map<String, int[]> torn =
        Map.of(
            "x", new int[] {1, 2},
            "y", new int[] {3, 5},
            "B", new int[] {6, 7},
            "C", new int[] {8, 12});
    BCubed score = BCubed.of(items(torn), TRUTH);
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isCloseTo((2 * 0.4 + 3 * 0.6 + 7) / 12, within(1e-12));
    double recall = score.recall();
    assertThat(score.f1()).isCloseTo(2 * recall / (1 + recall), within(1e-12));
  }

  @Test
  void nothingToGroupScoresNothing() {
    assertThat(BCubed.of(Map.of(), Map.of()).f1()).isZero();
  }

  private static Map<String, String> items(Map<String, int[]> ranges) {
    Map<String, String> items = new HashMap<>();
    ranges.forEach(
        (name, range) -> {
          for (int i = range[0]; i <= range[1]; i++) {
            items.put("item " + i, name);
          }
        });
    return items;
  }
}
