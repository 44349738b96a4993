package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Ci;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleEstateTest {

  private static final List<Ci> CIS = SampleEstate.read();
  private static final Estate ESTATE = Estate.of(CIS);

  @Test
  void everyCiHasAnOwner() {
    assertThat(CIS).hasSizeBetween(60, 80).noneMatch(ci -> ci.team().isEmpty());
    assertThat(CIS)
        .extracting(Ci::team)
        .containsOnly("payments", "storefront", "platform", "database", "network", "storage");
    assertThat(CIS).extracting(Ci::tier).contains(1, 2, 3, 4);
  }

  @Test
  void someCisStandAloneAndMatterLittle() {
    assertThat(CIS)
        .filteredOn(ci -> ESTATE.within(Set.of(ci.id()), 1).size() == 1)
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(ci -> ci.tier() == 4);
  }

  @Test
  void theStormOfTheDemoFindsRoomWhateverTheSeed() {
    for (int seed = 0; seed < 40; seed++) {
      Storm storm = new StormGenerator(seed).generate(StormPlan.demo(), CIS);
      assertThat(storm.truth().faults()).hasSize(5);
      assertThat(storm.truth().alerts())
          .allSatisfy(a -> assertThat(StormReading.ciOf(a.labels(), ESTATE)).contains(a.ci()));
    }
  }

  @Test
  void theDemoBreaksFiveThingsOfFiveTeamsAndFirstThePayments() {
    Storm storm = new StormGenerator(StormGenerator.DEMO_SEED).generate(StormPlan.demo(), CIS);
    List<StormTruth.Fault> faults = storm.truth().faults();
    assertThat(faults.get(0).root()).isEqualTo("payments");
    assertThat(faults.get(0).cis()).contains("checkout", "storefront");
    assertThat(faults.get(0).change()).isNotNull();
    assertThat(faults).extracting(fault -> ESTATE.ci(fault.root()).team()).doesNotHaveDuplicates();
    assertThat(faults).extracting(fault -> ESTATE.ci(fault.root()).kind()).doesNotHaveDuplicates();
  }
}
