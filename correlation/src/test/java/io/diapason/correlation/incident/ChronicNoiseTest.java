package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.acknowledged;
import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronicNoiseTest {

  private static final int HOUR = 3_600;

  private final AJudge judge = AJudge.of(List.of());

  /** Each comes long after the last: whatever was remembered of it is forgotten. */
  private void comesAndGoes(EventBuilder firing, EventBuilder resolved, double seconds) {
    judge.hear(firing, seconds);
    judge.hear(resolved, seconds + 60);
    judge.forget(firing);
  }

  private IncidentState incident(EventBuilder alert) {
    return judge.book().incident(judge.incidentOf(alert));
  }

  private String chronicAt(EventBuilder alert, double seconds) {
    return judge.book().chronic(incident(alert), at(seconds));
  }

  private static EventBuilder backup() {
    return firing("BackupTooOld").on("store");
  }

  private void comesEveryThreeHours(int times) {
    for (int n = 0; n < times; n++) {
      comesAndGoes(backup(), resolved("BackupTooOld").on("store"), 3.0 * HOUR * n);
    }
  }

  @Test
  void whatCameForHoursAndNobodyActedOnNeedsNobody() {
    comesEveryThreeHours(3);

    judge.hear(backup(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR))
        .isEqualTo(
            "chronic noise: BackupTooOld on store came on about 4 occasions since"
                + " 2026-01-05T08:00:00Z and nobody acted on it");
  }

  @Test
  void whatCameOnlyTwiceBeforeIsNews() {
    comesEveryThreeHours(2);

    judge.hear(backup(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR)).isNull();
  }

  @Test
  void aBurstWithinAnHourIsOneOccasion() {
    for (int n = 0; n < 10; n++) {
      comesAndGoes(backup(), resolved("BackupTooOld").on("store"), 300.0 * n);
    }

    judge.hear(backup(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR)).isNull();
  }

  @Test
  void whatPeopleActedOnIsNoNoise() {
    comesEveryThreeHours(3);
    judge.hear(backup(), 9 * HOUR);
    judge.hear(acknowledged("BackupTooOld").on("store"), 9 * HOUR + 10);

    assertThat(chronicAt(backup(), 9 * HOUR + 10)).isNull();
  }

  @Test
  void whatIsCriticalIsNoNoise() {
    for (int n = 0; n < 3; n++) {
      comesAndGoes(backup().critical(), resolved("BackupTooOld").on("store"), 3.0 * HOUR * n);
    }

    judge.hear(backup().critical(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR)).isNull();
  }

  @Test
  void noiseWithSomethingNewBesideItIsLookedAt() {
    comesEveryThreeHours(3);
    judge.hear(backup(), 9 * HOUR);

    judge.hear(firing("StoreCorrupt").on("store"), 9 * HOUR + 10);

    assertThat(incident(backup()).alerts()).isEqualTo(2);
    assertThat(chronicAt(backup(), 9 * HOUR + 10)).isNull();
  }

  private static EventBuilder scan(String host) {
    return firing("PortScan").on(host);
  }

  private void isScannedEveryThreeHours(String host, double from, int times) {
    for (int n = 0; n < times; n++) {
      comesAndGoes(scan(host), resolved("PortScan").on(host), from + 3.0 * HOUR * n);
    }
  }

  @Test
  void whatIsNoiseElsewhereNeedsNobodyTheSecondTimeThatItComes() {
    isScannedEveryThreeHours("gate", 0, 8);
    isScannedEveryThreeHours("mail", 22.5 * HOUR, 1);
    isScannedEveryThreeHours("name", 23.7 * HOUR, 1);
    judge.hear(scan("web"), 25 * HOUR);
    assertThat(chronicAt(scan("web"), 25 * HOUR)).isNull();
    judge.hear(resolved("PortScan").on("web"), 25 * HOUR + 60);
    judge.forget(scan("web"));

    judge.hear(scan("web"), 30 * HOUR);

    assertThat(chronicAt(scan("web"), 30 * HOUR))
        .startsWith("chronic noise: PortScan came on web, and ")
        .endsWith(" % of the last times that it came anywhere it was noise that nobody acted on");
  }

  @Test
  void whatIsMostlyNoiseElsewhereNeedsNobodyTheFirstTimeThatItComes() {
    isScannedEveryThreeHours("gate", 0, 12);

    judge.hear(scan("web"), 40 * HOUR);

    assertThat(chronicAt(scan("web"), 40 * HOUR))
        .startsWith("chronic noise: PortScan came on web, and ");
  }

  @Test
  void whatCameThreeTimesInADayIsStillNews() {
    isScannedAt(0, 10, 20);

    assertThat(chronicAt(scan("web"), 20 * HOUR)).isNull();
  }

  @Test
  void whatComesOnceADayIsNoiseOnTheThird() {
    isScannedAt(0, 24, 48);

    assertThat(chronicAt(scan("web"), 48 * HOUR))
        .startsWith("chronic noise: PortScan on web came on about 3 occasions since ");
  }

  /** Comes and goes at each of these hours, and at the last it stays. */
  private void isScannedAt(int... hours) {
    for (int n = 0; n < hours.length - 1; n++) {
      comesAndGoes(scan("web"), resolved("PortScan").on("web"), hours[n] * HOUR);
    }
    judge.hear(scan("web"), hours[hours.length - 1] * HOUR);
  }

  @Test
  void whatComesToManyCisAndIsNoiseOnHardlyAnyIsNews() {
    isScannedEveryThreeHours("gate", 0, 8);
    for (int n = 0; n < 20; n++) {
      isScannedEveryThreeHours("host-" + n, 25 * HOUR + n * 600, 1);
    }
    isScannedEveryThreeHours("web", 40 * HOUR, 1);

    judge.hear(scan("web"), 45 * HOUR);

    assertThat(chronicAt(scan("web"), 45 * HOUR)).isNull();
  }

  @Test
  void whatPeopleActedOnHereIsNoNoiseForBeingNoiseElsewhere() {
    isScannedEveryThreeHours("gate", 0, 8);
    judge.hear(scan("web"), 25 * HOUR);
    judge.hear(acknowledged("PortScan").on("web"), 25 * HOUR + 10);
    judge.hear(resolved("PortScan").on("web"), 25 * HOUR + 60);
    judge.forget(scan("web"));

    judge.hear(scan("web"), 30 * HOUR);

    assertThat(chronicAt(scan("web"), 30 * HOUR)).isNull();
  }

  @Test
  void whatKeepsComingBackWithinAnHourIsToldOnce() {
    comesAndGoes(backup(), resolved("BackupTooOld").on("store"), 0);
    comesAndGoes(backup(), resolved("BackupTooOld").on("store"), 0.9 * HOUR);

    judge.hear(backup(), 1.8 * HOUR);

    assertThat(chronicAt(backup(), 1.8 * HOUR))
        .isEqualTo(
            "known already: BackupTooOld on store has kept coming back within an hour since"
                + " 2026-01-05T08:00:00Z and nobody acted on it");
  }

  @Test
  void whatKeepsComingBackIsStillNewsInTheIncidentThatItCameInFirst() {
    judge.hear(backup(), 0);

    assertThat(chronicAt(backup(), 0)).isNull();
    assertThat(chronicAt(backup(), 0.5 * HOUR)).isNull();
  }

  @Test
  void whatComesBackAfterMoreThanAnHourIsNewsAgain() {
    comesAndGoes(backup(), resolved("BackupTooOld").on("store"), 0);

    judge.hear(backup(), 1.1 * HOUR);

    assertThat(chronicAt(backup(), 1.1 * HOUR)).isNull();
  }

  @Test
  void whatKeepsComingBackSpeaksWhenPeopleActedOnIt() {
    judge.hear(backup(), 0);
    judge.hear(acknowledged("BackupTooOld").on("store"), 10);
    judge.hear(resolved("BackupTooOld").on("store"), 60);
    judge.forget(backup());

    judge.hear(backup(), 0.4 * HOUR);

    assertThat(chronicAt(backup(), 0.4 * HOUR)).isNull();
  }

  @Test
  void whatGoesRoundIsToldOnce() {
    judge.hear(scan("gate"), 0);

    judge.hear(scan("web"), 0.9 * HOUR);

    assertThat(chronicAt(scan("gate"), 0.9 * HOUR)).isNull();
    assertThat(chronicAt(scan("web"), 0.9 * HOUR))
        .isEqualTo(
            "known already: PortScan has kept coming within an hour on other CIs since"
                + " 2026-01-05T08:00:00Z, which "
                + judge.incidentOf(scan("gate"))
                + " tells of, nothing is known to be behind it on web, and nobody acted on it");
  }

  @Test
  void whatGoesRoundIsNewsWhereSomethingElseComesWithIt() {
    judge.hear(scan("gate"), 0);
    judge.hear(scan("web"), 0.5 * HOUR);

    judge.hear(firing("StoreCorrupt").on("web"), 0.5 * HOUR + 10);

    assertThat(chronicAt(scan("web"), 0.5 * HOUR + 10)).isNull();
  }

  @Test
  void whatGoesRoundIsNewsAgainAfterMoreThanAnHour() {
    judge.hear(scan("gate"), 0);

    judge.hear(scan("web"), 1.1 * HOUR);

    assertThat(chronicAt(scan("web"), 1.1 * HOUR)).isNull();
  }

  @Test
  void whatIsAlwaysSomewhereIsNewsOnEachCi() {
    for (int n = 0; n < 8; n++) {
      judge.hear(scan("host-" + n), 0.5 * HOUR * n);
    }

    assertThat(chronicAt(scan("host-6"), 3 * HOUR)).startsWith("known already: ");
    assertThat(chronicAt(scan("host-7"), 3.5 * HOUR)).isNull();
  }

  @Test
  void whatGoesRoundIsNewsWhenPeopleActedOnItAnywhere() {
    judge.hear(scan("gate"), 0);
    judge.hear(acknowledged("PortScan").on("gate"), 10);

    judge.hear(scan("web"), 0.5 * HOUR);

    assertThat(chronicAt(scan("web"), 0.5 * HOUR)).isNull();
  }

  @Test
  void whatWasNoiseWhereItCameFirstWasToldToNobody() {
    isScannedEveryThreeHours("gate", 0, 3);
    judge.hear(scan("gate"), 9 * HOUR);
    assertThat(chronicAt(scan("gate"), 9 * HOUR)).startsWith("chronic noise: ");

    judge.hear(scan("web"), 9.5 * HOUR);

    assertThat(chronicAt(scan("web"), 9.5 * HOUR)).isNull();
  }

  @Test
  void whatGoesRoundIsNewsWhereSomethingMayBeBehindIt() {
    AJudge chain = AJudge.ofAChain();
    chain.hear(scan("far"), 0);

    chain.hear(scan("app"), 0.5 * HOUR);

    IncidentState behind = chain.book().incident(chain.incidentOf(scan("app")));
    assertThat(chain.book().chronic(behind, at(0.5 * HOUR))).isNull();
  }
}
