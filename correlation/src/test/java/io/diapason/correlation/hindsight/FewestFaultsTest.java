package io.diapason.correlation.hindsight;

import static io.diapason.correlation.Fixtures.ci;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.FaultModel;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FewestFaultsTest {

  private static final IncidentId ONE = new IncidentId("INC-1");
  private static final IncidentId OTHER = new IncidentId("INC-2");
  private static final int VICTIMS = 8;

  /** Two stores, eight services on each, and one more store that they all share. */
  private static Topology estate() {
    List<Ci> cis = new ArrayList<>();
    for (String store : List.of("left", "right")) {
      cis.add(ci(store).dependsOn("shared").build());
      for (int n = 0; n < VICTIMS; n++) {
        cis.add(ci(store + n).dependsOn(store).build());
      }
    }
    return new Topology(cis);
  }

  private static Sighting seen(IncidentId incident, String ci, double second) {
    return new Sighting(
        incident,
        ci,
        List.of(new Fingerprint(ci + "/slow@" + second), new Fingerprint(ci + "/errors@" + second)),
        List.of(second, second + 20));
  }

  /** Six of the services of a store, one every five seconds. */
  private static Stream<Sighting> victims(IncidentId incident, String store, double second) {
    return Stream.iterate(0, n -> n < 6, n -> n + 1)
        .map(n -> seen(incident, store + n, second + 5 * n));
  }

  private static List<SupposedFault> explain(List<Sighting> sightings) {
    return FewestFaults.explain(estate(), FaultModel.defaults(), sightings);
  }

  @Test
  void twoFaultsInOneIncidentAreTwo() {
    List<SupposedFault> faults =
        explain(Stream.concat(victims(ONE, "left", 0), victims(ONE, "right", 300)).toList());

    assertThat(faults).extracting(SupposedFault::root).containsExactly("left", "right");
    assertThat(faults.get(1).sightings())
        .extracting(Sighting::ci)
        .containsExactly("right0", "right1", "right2", "right3", "right4", "right5");
  }

  @Test
  void oneFaultInTwoIncidentsIsOne() {
    List<Sighting> sightings = new ArrayList<>();
    victims(ONE, "left", 0)
        .forEach(
            sighting ->
                sightings.add(
                    sightings.size() % 2 == 0
                        ? sighting
                        : seen(OTHER, sighting.ci(), sighting.first())));

    assertThat(explain(sightings))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.root()).isEqualTo("left");
              assertThat(fault.alerts()).isEqualTo(12);
              assertThat(fault.since()).isLessThan(0);
            });
  }

  @Test
  void whatStandsRightIsLeft() {
    assertThat(
            explain(Stream.concat(victims(ONE, "left", 0), victims(OTHER, "right", 300)).toList()))
        .isEmpty();
  }

  @Test
  void aHubThatPassedMostOfWhatHangsOnItByExplainsNothing() {
    assertThat(explain(List.of(seen(ONE, "left0", 0), seen(OTHER, "right0", 10)))).isEmpty();
  }

  @Test
  void whatCameBeforeAFaultIsNotOfIt() {
    List<Sighting> sightings = new ArrayList<>(List.of(seen(OTHER, "left7", -700)));
    sightings.addAll(victims(ONE, "left", 0).toList());

    assertThat(explain(sightings)).isEmpty();
  }
}
