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
}
