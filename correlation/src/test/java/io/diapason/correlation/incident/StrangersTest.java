package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.callersOf;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrangersTest {

  private static final List<Ci> SHOP =
      List.of(
          ci("web").dependsOn("db").build(),
          ci("db").build(),
          ci("one").build(),
          ci("two").build());

  private static EventBuilder alert(String name, String service) {
    return firing(name).on(service).with("cluster", "east");
  }

  /** Whether an alert is taken together with one before it that has its cluster in common. */
  private static boolean areTogether(List<Ci> estate, String before, String stranger) {
    AJudge judge = AJudge.of(estate);
    judge.hear(alert("Slow", "elsewhere").with("cluster", "west"), 0);
    judge.hear(alert("Down", before), 9_000);
    judge.hear(alert("Unreachable", stranger), 9_001);
    return judge
        .incidentOf(alert("Unreachable", stranger))
        .equals(judge.incidentOf(alert("Down", before)));
  }

  private static List<Ci> largeShop() {
    List<Ci> estate = new ArrayList<>(SHOP);
    estate.addAll(callersOf("web", 100));
    return estate;
  }

  @Test
  void anUnknownCiMayBelongToWhatHasMuchInCommonWithItsAlert() {
    assertThat(areTogether(SHOP, "db", "unheard-of")).isTrue();
    assertThat(areTogether(largeShop(), "db", "unheard-of")).isTrue();
  }

  @Test
  void besideASmallSystemTheLinksOfACiAreForgottenRatherThanMissing() {
    assertThat(areTogether(SHOP, "db", "one")).isTrue();
  }

  @Test
  void inALargeEstateACiWithoutLinksStandsAlone() {
    assertThat(areTogether(largeShop(), "db", "one")).isFalse();
  }

  @Test
  void twoCisThatStandAloneAreNotOfOneSystem() {
    assertThat(areTogether(SHOP, "two", "one")).isFalse();
    assertThat(areTogether(largeShop(), "two", "one")).isFalse();
  }

  @Test
  void aLabelThatEveryAlertHasSaysNothing() {
    AJudge judge = AJudge.of(List.of());
    for (int n = 0; n < 20; n++) {
      judge.hear(alert("Lone" + n, "box" + n), 3_600 * n);
    }
    judge.hear(alert("Down", "red"), 90_000);
    judge.hear(alert("Unreachable", "blue"), 90_030);

    assertThat(judge.incidentOf(alert("Unreachable", "blue")))
        .isNotEqualTo(judge.incidentOf(alert("Down", "red")));
  }

  @Test
  void anotherValueOfTheSameLabelIsNothingInCommon() {
    AJudge judge = AJudge.of(List.of());
    EventBuilder east = firing("Down").on("red").with("cluster", "east");
    EventBuilder west = firing("Slow").on("green").with("cluster", "west");
    judge.hear(firing("Up").on("white").with("cluster", "north"), 0);
    judge.hear(east, 90_000);
    judge.hear(west, 90_040);
    judge.hear(firing("Unreachable").on("blue").with("cluster", "east"), 90_041);

    assertThat(judge.member(firing("Unreachable").on("blue").with("cluster", "east")).incident())
        .isEqualTo(judge.incidentOf(east));
  }
}
