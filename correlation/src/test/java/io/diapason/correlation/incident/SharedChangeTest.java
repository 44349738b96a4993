package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.callersOf;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Receipt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedChangeTest {

  private static final EventBuilder FIRST = firing("Errors").on("basket");
  private static final EventBuilder SECOND = firing("Slow").on("search");

  /** Basket and search both use the store, which says nothing itself. */
  private static AJudge judge(String changed, double madeAt) {
    List<Ci> estate =
        new ArrayList<>(
            List.of(
                ci("basket").dependsOn("store").build(),
                ci("search").dependsOn("store").build(),
                ci("store").build()));
    estate.addAll(callersOf("search", 100));
    Change change =
        new Change(
            false, "default", Receipt.NONE, at(madeAt), null, "CHG-7", changed, "deploy", "", "");
    return AJudge.of(estate, change);
  }

  private static boolean areTogether(AJudge judge) {
    judge.hear(FIRST, 9_000);
    judge.hear(SECOND, 9_005);
    return judge.incidentOf(SECOND).equals(judge.incidentOf(FIRST));
  }

  @Test
  void aRecentChangeUpstreamOfBothBringsThemTogetherAndIsNamed() {
    AJudge judge = judge("store", 8_940);

    assertThat(areTogether(judge)).isTrue();
    assertThat(judge.member(SECOND).alert().reason())
        .contains("change CHG-7 upstream of both (0.39)");
  }

  @Test
  void anOldChangeDoesNot() {
    assertThat(areTogether(judge("store", 1_800))).isFalse();
  }

  @Test
  void aChangeAfterTheOutbreakDoesNot() {
    assertThat(areTogether(judge("store", 9_002))).isFalse();
  }

  @Test
  void aChangeOfWhatOnlyOneOfThemUsesDoesNot() {
    assertThat(areTogether(judge("basket", 8_940))).isFalse();
  }
}
