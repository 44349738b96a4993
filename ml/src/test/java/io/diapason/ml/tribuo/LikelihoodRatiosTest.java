package io.diapason.ml.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.FeatureNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikelihoodRatiosTest {

  private static FeatureNode[] row(int... features) {
    return IntStream.of(features)
        .mapToObj(feature -> new FeatureNode(feature, 1))
        .toArray(FeatureNode[]::new);
  }

  @Test
  void stretchesWhatTellsByTheLogarithmOfItsRatio() {
    FeatureNode[][] rows = {row(1, 2), row(1, 2), row(1, 3), row(1, 3)};
    boolean[] isOne = {true, true, false, false};

    double[] stretch = LikelihoodRatios.of(rows, isOne, 4, 1);

    assertThat(stretch[1]).as("stands everywhere").isCloseTo(0.8, within(1e-12));
    assertThat(stretch[2]).as("two rows against none").isCloseTo(0.8 + Math.log(3), within(1e-12));
    assertThat(stretch[3]).as("none against two").isEqualTo(stretch[2]);
  }

  @Test
  void takesIntoAccountHowManyRowsThereAreOfEachKind() {
    FeatureNode[][] rows = {row(1), row(1), row(1), row(1), row(1), row(1)};
    boolean[] isOne = {true, false, false, false, false, false};

    double[] stretch = LikelihoodRatios.of(rows, isOne, 2, 0.001);

    assertThat(stretch[1]).as("in all rows of both kinds").isCloseTo(0.8, within(0.001));
  }
}
