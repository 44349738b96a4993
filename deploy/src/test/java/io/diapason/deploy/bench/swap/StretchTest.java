package io.diapason.deploy.bench.swap;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.bench.measure.Latencies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

  private static final long MILLI = 1_000_000;

  private final List<Sighting> sightings = new ArrayList<>();

  @Test
  void theGapOfASwapLiesBetweenTheLastByOneModelAndTheFirstByTheNext() {
    seen("a", 0, 20, 40);
    seen("b", 130, 150);
    seen("a", 155);

    Stretch stretch = new Stretch(sightings);

    assertThat(stretch.swaps()).isEqualTo(2);
    assertThat(stretch.gapsAtSwaps()).isEqualTo(new Latencies(2, 0, 5, 90, 90, 90));
    assertThat(stretch.gaps()).isEqualTo(new Latencies(5, 0, 20, 90, 90, 90));
  }

  @Test
  void aMomentLiesInOneGap() {
    seen("a", 0, 20, 120, 130);

    Stretch stretch = new Stretch(sightings);

    assertThat(stretch.gapsAround(List.of(20 * MILLI, 125 * MILLI)))
        .isEqualTo(new Latencies(2, 0, 10, 100, 100, 100));
    assertThat(stretch.gapsAround(List.of(-1L, 130 * MILLI)).count())
        .as("before the first and after the last there is none")
        .isZero();
  }

  @Test
  void aSwapIsInForceFromTheFirstIncidentByTheNextModel() {
    seen("a", 0);
    seen("b", 700);
    seen("a", 3_900);

    assertThat(
            new Stretch(sightings).untilInForce(List.of(100 * MILLI, 1_000 * MILLI, 3_000 * MILLI)))
        .as("of the second nothing was seen before the third was made")
        .isEqualTo(new Latencies(2, 0, 600, 900, 900, 900));
  }

  @Test
  void countsWhatNoModelAdvisedAndWhatWasSaidAgain() {
    sightings.add(new Sighting("x", "", false, 0));
    sightings.add(new Sighting("y", "team-1", true, 1));
    sightings.add(new Sighting("y", "team-1", false, 2));

    Stretch stretch = new Stretch(sightings);

    assertThat(stretch.unadvised()).isEqualTo(1);
    assertThat(stretch.answered()).isEqualTo(1);
    assertThat(stretch.saidAgain()).isEqualTo(1);
  }

  @Test
  void ofNothingThereIsNothing() {
    Stretch stretch = new Stretch(List.of());

    assertThat(stretch.gaps().count()).isZero();
    assertThat(stretch.swaps()).isZero();
  }

  private void seen(String model, long... millis) {
    for (long at : millis) {
      sightings.add(new Sighting("alert" + sightings.size(), model, true, at * MILLI));
    }
  }
}
