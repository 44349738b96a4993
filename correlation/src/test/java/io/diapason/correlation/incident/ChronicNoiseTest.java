package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.acknowledged;
import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.IncidentId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChronicNoiseTest {

  private static final int HOUR = 3_600;

  private final IncidentPolicy policy = new IncidentPolicy(CorrelationConfig.defaults());
  private final DedupPolicy dedup = new DedupPolicy(Duration.ofHours(1));
  private final IncidentBook book = IncidentBook.inMemory();

  /** Each comes long after the last, so whatever deduplication remembered is forgotten. */
  private void hear(EventBuilder builder, double seconds) {
    AlertEvent event = builder.at(seconds);
    DedupDecision fired = dedup.onEvent(null, builder.startedAt(seconds).at(seconds));
    for (DedupDecision.Announced announced : fired.changes()) {
      AlertChange change = AlertChange.of(announced, event);
      book.remember(policy.onAlert(book, change, Surroundings.of(Topology.empty())));
    }
  }

  private void comesAndGoes(EventBuilder firing, EventBuilder resolved, double seconds) {
    hear(firing, seconds);
    IncidentState incident = incident(firing);
    AlertEvent end = resolved.at(seconds + 60);
    DedupDecision open = dedup.onEvent(null, firing.at(seconds));
    for (DedupDecision.Announced over : dedup.onEvent(open.state(), end).changes()) {
      AlertChange change = AlertChange.of(over, end);
      book.remember(policy.onAlert(book, change, Surroundings.of(Topology.empty())));
    }
    book.forget(book.incident(incident.id()));
  }

  private IncidentState incident(EventBuilder alert) {
    IncidentId id = book.member(alert.at(0).fingerprint()).incident();
    return book.incident(id);
  }

  private String chronicAt(EventBuilder alert, double seconds) {
    return book.chronic(incident(alert), at(seconds));
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

    hear(backup(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR))
        .isEqualTo(
            "chronic noise: BackupTooOld on store came on about 4 occasions since"
                + " 2026-01-05T08:00:00Z and nobody acted on it");
  }

  @Test
  void whatCameOnlyTwiceBeforeIsNews() {
    comesEveryThreeHours(2);

    hear(backup(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR)).isNull();
  }

  @Test
  void aBurstWithinAnHourIsOneOccasion() {
    for (int n = 0; n < 10; n++) {
      comesAndGoes(backup(), resolved("BackupTooOld").on("store"), 300.0 * n);
    }

    hear(backup(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR)).isNull();
  }

  @Test
  void whatPeopleActedOnIsNoNoise() {
    comesEveryThreeHours(3);
    hear(backup(), 9 * HOUR);
    AlertEvent acknowledged = acknowledged("BackupTooOld").on("store").at(9 * HOUR + 10);
    DedupDecision open = dedup.onEvent(null, backup().at(9 * HOUR));
    for (DedupDecision.Announced seen : dedup.onEvent(open.state(), acknowledged).changes()) {
      AlertChange change = AlertChange.of(seen, acknowledged);
      book.remember(policy.onAlert(book, change, Surroundings.of(Topology.empty())));
    }

    assertThat(chronicAt(backup(), 9 * HOUR + 10)).isNull();
  }

  @Test
  void whatIsCriticalIsNoNoise() {
    for (int n = 0; n < 3; n++) {
      comesAndGoes(backup().critical(), resolved("BackupTooOld").on("store"), 3.0 * HOUR * n);
    }

    hear(backup().critical(), 9 * HOUR);

    assertThat(chronicAt(backup(), 9 * HOUR)).isNull();
  }

  @Test
  void noiseWithSomethingNewBesideItIsLookedAt() {
    comesEveryThreeHours(3);
    hear(backup(), 9 * HOUR);

    hear(firing("StoreCorrupt").on("store"), 9 * HOUR + 10);

    assertThat(incident(backup()).alerts()).isEqualTo(2);
    assertThat(chronicAt(backup(), 9 * HOUR + 10)).isNull();
  }
}
