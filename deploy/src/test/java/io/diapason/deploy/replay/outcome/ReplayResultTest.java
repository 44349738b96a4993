package io.diapason.deploy.replay.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayResultTest {

  @Test
  void anIncidentIsFoldedFromItsVersions() {
    ReplayResult result =
        Versions.result(
            Versions.of("i").alerts("a", "b"),
            Versions.of("i").firedAgain("a", Versions.NINE.plusSeconds(90)).minutesLater(2),
            Versions.of("i").alerts("c").left("b").minutesLater(3));

    ReplayedIncident incident = result.incidents().get(0);

    assertThat(incident.members()).extracting(ReplayedAlert::name).containsExactly("a", "c");
    assertThat(incident.members().iterator().next().firings())
        .containsExactly(Versions.NINE, Versions.NINE.plusSeconds(90));
    assertThat(result.versions()).isEqualTo(3);
  }

  @Test
  void thePageIsThatOfTheFirstVersionThatIsUrgentEnough() {
    ReplayResult result =
        Versions.result(
            Versions.of("i").alerts("a").priority(Priority.P5),
            Versions.of("i").priority(Priority.P3).minutesLater(4),
            Versions.of("i").priority(Priority.P1).minutesLater(5),
            Versions.of("quiet").alerts("b").priority(Priority.P5));

    assertThat(result.incidents())
        .extracting(ReplayedIncident::firstPage)
        .containsExactly(
            new FirstPage(Versions.NINE.plusSeconds(240), Priority.P3, "platform"), null);
    assertThat(result.pages()).isEqualTo(1);
  }

  @Test
  void whatEndedBeforeItWasUrgentPagesNobody() {
    ReplayResult result =
        Versions.result(
            Versions.of("i").alerts("a").priority(Priority.P5),
            Versions.of("i").priority(Priority.P1).resolved());

    assertThat(result.pages()).isZero();
  }

  @Test
  void thePageOfAnIncidentThatMergedLaterStillCounts() {
    ReplayResult result =
        Versions.result(
            Versions.of("elder").alerts("a"),
            Versions.of("younger").alerts("b"),
            Versions.of("younger").is(IncidentStatus.MERGED).left("b"),
            Versions.of("elder").alerts("b"));

    assertThat(result.incidents()).hasSize(1);
    assertThat(result.pages()).isEqualTo(2);
    assertThat(result.pagesOfMerged()).isEqualTo(1);
  }

  @Test
  void whatIsSaidOfLaterMomentsDoesNotCount() {
    ReplayResult result = new ReplayResult(new Scope(Priority.P4, Versions.NINE.plusSeconds(60)));
    result.take(Versions.of("i").alerts("a").say());
    result.take(Versions.of("i").minutesLater(2).resolved().say());

    assertThat(result.incidents().get(0).header().status()).isEqualTo(IncidentStatus.OPEN);
  }

  @Test
  void countsOfOneMinuteAddUp() {
    ReplayResult result = new ReplayResult(Scope.whole());
    long nine = Versions.NINE.toEpochMilli();
    result.take(MinuteCount.of(nine + 500).plus(nine + 900));
    result.take(MinuteCount.of(nine + 100));
    result.take(MinuteCount.of(nine + 61_000));

    assertThat(result.eventsByMinute())
        .containsEntry(Versions.NINE, 3L)
        .containsEntry(Versions.NINE.plusSeconds(60), 1L);
    assertThat(result.events()).isEqualTo(4);
    assertThat(result.firstEventAt()).isEqualTo(Instant.ofEpochMilli(nine + 100));
    assertThat(result.lastEventAt()).isEqualTo(Instant.ofEpochMilli(nine + 61_000));
  }
}
