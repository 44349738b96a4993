package io.diapason.deploy.replay.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.replay.outcome.Versions;
import io.diapason.vocabulary.Priority;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void theSameIsNoDifference() {
    Difference what =
        Difference.of(
            Versions.result(Versions.of("i").alerts("a", "b")),
            Versions.result(Versions.of("j").alerts("b", "a")));

    assertThat(what.sameIncidents()).isEqualTo(1);
    assertThat(what.groupedAlike()).isEqualTo(2);
    assertThat(what.cases()).isEmpty();
    assertThat(what.missed()).isEmpty();
  }

  @Test
  void oneHereAndSeveralThereIsASplit() {
    Difference what =
        Difference.of(
            Versions.result(Versions.of("i").alerts("a", "b", "c")),
            Versions.result(Versions.of("i").alerts("a", "b"), Versions.of("j").alerts("c")));

    assertThat(what.splitIncidents()).isEqualTo(1);
    assertThat(what.cases()).hasSize(1);
    assertThat(what.cases().get(0).why()).isEqualTo("One incident here is 2 there.");
    assertThat(what.pages()).isEqualTo(new PageDifference(1, 2, 0, 0, 0, 0));
  }

  @Test
  void severalHereAndOneThereIsAMerge() {
    Difference what =
        Difference.of(
            Versions.result(Versions.of("i").alerts("a", "b"), Versions.of("j").alerts("c")),
            Versions.result(Versions.of("i").alerts("a", "b", "c")));

    assertThat(what.mergedIncidents()).isEqualTo(1);
    assertThat(what.onlyHere()).isZero();
  }

  @Test
  void oneSharedAlertOfManyDoesNotMakeTwoHappeningsOne() {
    Difference what =
        Difference.of(
            Versions.result(Versions.of("i").alerts("a", "b", "c", "chatty")),
            Versions.result(
                Versions.of("i").alerts("a", "b", "c"),
                Versions.of("j").alerts("x", "y", "z", "chatty")));

    assertThat(what.splitIncidents()).isZero();
    assertThat(what.alteredIncidents()).isEqualTo(1);
    assertThat(what.onlyThere()).isEqualTo(1);
  }

  @Test
  void anotherFiringOfTheSameAlertIsAnotherHappening() {
    Difference what =
        Difference.of(
            Versions.result(Versions.of("i").alerts("a")),
            Versions.result(Versions.of("i").firedAgain("a", Versions.NINE.plusSeconds(9_000))));

    assertThat(what.onlyHere()).isEqualTo(1);
    assertThat(what.onlyThere()).isEqualTo(1);
  }

  @Test
  void anAlertThatNoIncidentTookOnOneSideIsMissedThere() {
    Difference what =
        Difference.of(
            Versions.result(Versions.of("i").alerts("a", "b")),
            Versions.result(Versions.of("i").alerts("a")));

    assertThat(what.missedThere()).isEqualTo(1);
    assertThat(what.missedHere()).isZero();
    assertThat(what.missed()).hasSize(1);
    assertThat(what.missed().get(0).missedBy()).isEqualTo(MissedAlert.Side.THERE);
    assertThat(what.missed().get(0).name()).isEqualTo("b");
  }

  @Test
  void anotherPriorityTeamAndPageAreToldOfTheSameAlertsToo() {
    Difference what =
        Difference.of(
            Versions.result(
                Versions.of("i").alerts("a").priority(Priority.P5),
                Versions.of("i").priority(Priority.P3).minutesLater(3)),
            Versions.result(Versions.of("i").alerts("a").priority(Priority.P1).team("")));

    assertThat(what.sameIncidents()).isEqualTo(1);
    assertThat(what.moreUrgentThere()).isEqualTo(1);
    assertThat(what.otherTeam()).isEqualTo(1);
    assertThat(what.pages().earlierThere()).isEqualTo(1);
    assertThat(what.cases().get(0).why())
        .isEqualTo(
            "The same alerts in both. The first page comes 180 s earlier there. It is P3 here and P1"
                + " there. It goes to platform here and to nobody there.");
  }

  @Test
  void aPageOnOneSideOnlyIsCounted() {
    Difference what =
        Difference.of(
            Versions.result(Versions.of("i").alerts("a").priority(Priority.P5)),
            Versions.result(Versions.of("i").alerts("a").priority(Priority.P4)));

    assertThat(what.pages()).isEqualTo(new PageDifference(0, 1, 0, 1, 0, 0));
  }

  @Test
  void onlyTheFirstHundredsAreToldAndTheRestIsCounted() {
    Versions[] many = new Versions[400];
    for (int index = 0; index < many.length; index++) {
      many[index] = Versions.of("i" + index).alerts("a" + index);
    }
    Difference what = Difference.of(Versions.result(many), Versions.result());

    assertThat(what.onlyHere()).isEqualTo(400);
    assertThat(what.cases()).hasSize(300);
    assertThat(what.casesLeftOut()).isEqualTo(100);
    assertThat(what.missed()).hasSize(300);
    assertThat(what.missedLeftOut()).isEqualTo(100);
  }
}
