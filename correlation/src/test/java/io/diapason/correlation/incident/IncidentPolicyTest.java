package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.acknowledged;
import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class IncidentPolicyTest {

  private final AJudge judge = AJudge.ofAChain();
  private final IncidentBook book = judge.book();

  private Decision hear(EventBuilder alert, double seconds) {
    return judge.hear(alert, seconds);
  }

  private IncidentId incidentOf(EventBuilder alert) {
    return judge.incidentOf(alert);
  }

  private static EventBuilder alert(String name, String service) {
    return firing(name).on(service);
  }

  @Test
  void opensAtOnceOnTheFirstAlert() {
    Decision decision = hear(alert("Slow", "web"), 0);

    assertThat(decision.announce()).containsExactly(incidentOf(alert("Slow", "web")));
  }

  @Test
  void alertsOfNeighboursAreOneIncidentAndSayWhy() {
    hear(alert("Down", "db"), 0);
    hear(alert("Errors", "app"), 5);

    assertThat(incidentOf(alert("Errors", "app"))).isEqualTo(incidentOf(alert("Down", "db")));
    assertThat(judge.member(alert("Errors", "app")).alert().reason())
        .contains("app depends on db")
        .contains("1 hop (0.85)")
        .contains("a fault of db would explain both")
        .contains("5.0 s after its last alert")
        .contains("closeness 0.94");
  }

  @Test
  void anIncidentOfAnAlertThatFlapsNeitherClosesNorIsAnnouncedEachTime() {
    for (int minute = 0; minute < 5; minute++) {
      hear(minute % 2 == 0 ? alert("Down", "db") : resolved("Down").on("db"), 60 * minute);
    }
    IncidentId id = incidentOf(alert("Down", "db"));
    assertThat(book.incident(id).status()).isEqualTo(IncidentStatus.OPEN);

    assertThat(hear(resolved("Down").on("db"), 300)).isEqualTo(Decision.NOTHING);
    assertThat(hear(alert("Down", "db"), 360)).isEqualTo(Decision.NOTHING);
    hear(resolved("Down").on("db"), 420);
    hear(alert("Far", "far"), 600);
    judge.hear(judge.woken(alert("Down", "db"), 1_020));

    assertThat(book.incident(id).status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(judge.member(alert("Down", "db")).alert().firings())
        .containsExactly(at(0), at(120), at(240), at(360));
    assertThat(judge.member(alert("Down", "db")).alert().endedAt()).isEqualTo(at(420));
  }

  @Test
  void alertsFarApartAreNot() {
    hear(alert("Down", "db"), 0);
    hear(alert("Errors", "far"), 1);

    assertThat(incidentOf(alert("Errors", "far"))).isNotEqualTo(incidentOf(alert("Down", "db")));
  }

  @Test
  void alertsLongAfterAreNot() {
    hear(alert("Down", "db"), 0);
    hear(alert("Errors", "app"), 3600);

    assertThat(incidentOf(alert("Errors", "app"))).isNotEqualTo(incidentOf(alert("Down", "db")));
  }

  @Test
  void anAlertBetweenTwoIncidentsJoinsThemAndTheElderStays() {
    hear(alert("Slow", "web"), 0);
    hear(alert("Down", "host"), 1);
    IncidentId elder = incidentOf(alert("Slow", "web"));
    IncidentId younger = incidentOf(alert("Down", "host"));
    assertThat(younger).isNotEqualTo(elder);

    Decision decision = hear(alert("Errors", "app"), 2);

    assertThat(decision.merged()).hasSize(1);
    assertThat(decision.merged().get(0).younger().id()).isEqualTo(younger);
    assertThat(decision.merged().get(0).elder()).isEqualTo(elder);
    assertThat(incidentOf(alert("Down", "host"))).isEqualTo(elder);
    assertThat(book.incident(younger)).isNull();
    assertThat(book.incident(elder).open().total()).isEqualTo(3);
  }

  @Test
  void closesWhenItsAlertsHaveAndReopensInsideTheWindow() {
    hear(alert("Down", "db"), 0);
    IncidentId id = incidentOf(alert("Down", "db"));
    hear(resolved("Down").on("db"), 60);
    assertThat(book.incident(id).status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(book.incident(id).resolvedAt()).isEqualTo(at(60));

    hear(alert("Down", "db"), 120);

    assertThat(incidentOf(alert("Down", "db"))).isEqualTo(id);
    assertThat(book.incident(id).status()).isEqualTo(IncidentStatus.OPEN);
    assertThat(book.incident(id).resolvedAt()).isNull();
  }

  @Test
  void settlesAfterTheQuietPeriod() {
    hear(alert("Down", "db"), 0);
    hear(alert("Errors", "app"), 100);
    IncidentId id = incidentOf(alert("Down", "db"));

    judge.wakeUntil(399);
    assertThat(book.incident(id).status()).isEqualTo(IncidentStatus.OPEN);
    judge.wakeUntil(400);
    assertThat(book.incident(id).status()).isEqualTo(IncidentStatus.SETTLED);
  }

  @Test
  void aStormIsAnnouncedAtOnceAndThenAtMostTwiceASecond() {
    int announced = 0;
    for (int alert = 0; alert < 100; alert++) {
      EventBuilder event = alert("Errors", "app").with("pod", "p" + alert);
      announced += hear(event, alert * 0.01).announce().size();
    }
    assertThat(announced).isEqualTo(2);
    judge.wakeUntil(2);
    IncidentState incident = book.incident(incidentOf(alert("Errors", "app").with("pod", "p0")));
    assertThat(incident.version()).isEqualTo(3);
    assertThat(incident.unannounced()).isEmpty();
  }

  @Test
  void aWorseSeverityIsAnnouncedAtOnce() {
    hear(alert("Slow", "web"), 0);

    Decision decision = hear(alert("Down", "web").critical(), 0.1);

    assertThat(decision.announce()).hasSize(1);
  }

  @Test
  void alertsWithoutAnyCiMeetByTheirNameOnly() {
    hear(firing("QuotaLow").with("zone", "a"), 0);
    hear(firing("QuotaLow").with("zone", "b"), 1);
    hear(firing("CertExpires").with("zone", "b"), 2);

    assertThat(incidentOf(firing("QuotaLow").with("zone", "b")))
        .isEqualTo(incidentOf(firing("QuotaLow").with("zone", "a")))
        .isNotEqualTo(incidentOf(firing("CertExpires").with("zone", "b")));
  }

  @Test
  void nothingIsLeftWhenAllIsOver() {
    hear(alert("Slow", "web"), 0);
    hear(alert("Down", "host"), 1);
    hear(alert("Errors", "app"), 2);
    for (String[] over : new String[][] {{"Slow", "web"}, {"Down", "host"}, {"Errors", "app"}}) {
      hear(resolved(over[0]).on(over[1]), 30);
    }

    judge.wakeUntil(2 * 3600);

    assertThat(judge.wakes()).isEmpty();
    assertThat(((MapTable<?>) book.incidents()).entries()).isEmpty();
    assertThat(((MapTable<?>) book.members()).entries()).isEmpty();
    assertThat(((MapTable<?>) book.slots()).entries()).isEmpty();
    assertThat(((MapTable<?>) book.places()).entries()).isEmpty();
  }

  @Test
  void aFlappingAlertIsWatchedByOneWakeUpAtATime() {
    for (int flap = 0; flap < 20; flap++) {
      hear(alert("Down", "db"), flap * 10);
      hear(resolved("Down").on("db"), flap * 10 + 5);
    }
    hear(alert("Broken", "db"), 100);

    judge.wakeUntil(350);

    assertThat(judge.wakes()).filteredOn(wake -> wake.why() == Wake.Why.SETTLE).hasSize(1);
    assertThat(book.incident(incidentOf(alert("Down", "db"))).status())
        .isEqualTo(IncidentStatus.OPEN);
  }

  @Test
  void aMergeBringsWhatTheYoungerHadNotYetAnnounced() {
    hear(alert("Slow", "web"), 0);
    hear(alert("Down", "host"), 1);
    hear(alert("Hot", "host"), 1.1);
    IncidentId younger = incidentOf(alert("Down", "host"));
    assertThat(book.incident(younger).announceAt()).isNotNull();

    Decision decision = hear(alert("Errors", "app"), 1.2);

    assertThat(decision.merged().get(0).left()).hasSize(2);
    assertThat(decision.incidents().get(0).unannounced())
        .contains(alert("Hot", "host").at(0).fingerprint());
    judge.wakeUntil(2);
    assertThat(book.incident(younger)).isNull();
  }

  @Test
  void aSeverityChangeKeepsWhatSomebodyAcknowledged() {
    hear(alert("Down", "db"), 0);
    hear(acknowledged("Down").on("db"), 1);

    Decision decision = hear(alert("Down", "db").critical(), 2);

    Member member = judge.member(alert("Down", "db"));
    assertThat(member.alert().status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
    assertThat(member.alert().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(decision.announce()).containsExactly(member.incident());
    hear(resolved("Down").on("db"), 3);
    assertThat(book.incident(member.incident()).open()).isEqualTo(Tally.NONE);
  }

  @Test
  void firingsBeforeDeduplicationForgotAreKept() {
    hear(alert("Down", "db"), 0);
    hear(alert("Broken", "db"), 1);
    hear(resolved("Down").on("db"), 10);

    hear(alert("Down", "db"), 2 * 3600);

    assertThat(judge.member(alert("Down", "db")).alert().firings())
        .containsExactly(at(0), at(2 * 3600));
  }

  @Test
  void aStormIsCutIntoAnnouncementsThatTheLogTakes() {
    for (int alert = 0; alert < 2_100; alert++) {
      hear(alert("Errors", "app").with("pod", "p" + alert), 0);
    }

    IncidentState incident = book.incident(incidentOf(alert("Errors", "app").with("pod", "p0")));
    assertThat(incident.version()).isEqualTo(3);
    assertThat(incident.unannounced()).hasSize(2_100 - 1 - 2 * DecisionDraft.MAX_UNANNOUNCED);
  }
}
