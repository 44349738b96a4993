package io.diapason.correlation.dedup;

import static io.diapason.correlation.Fixtures.acknowledged;
import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.dedup.DedupDecision.Verdict;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DedupPolicyTest {

  private final DedupPolicy policy = new DedupPolicy(Duration.ofHours(1));
  private final List<Kind> kinds = new ArrayList<>();
  private AlertState state;
  private DedupDecision last;

  private DedupPolicyTest hear(AlertEvent event) {
    return take(policy.onEvent(state, event));
  }

  private DedupPolicyTest wake(double seconds) {
    return take(policy.onWake(state, at(seconds)));
  }

  private DedupPolicyTest take(DedupDecision decision) {
    last = decision;
    state = decision.state();
    decision.changes().forEach(change -> kinds.add(change.kind()));
    return this;
  }

  @Test
  void aRepeatChangesNothing() {
    hear(firing("A").at(0)).hear(firing("A").at(60)).hear(firing("A").at(120));

    assertThat(kinds).containsExactly(Kind.OPENED);
    assertThat(last.verdict()).isEqualTo(Verdict.REPEATED);
    assertThat(state.events()).isEqualTo(3);
    assertThat(state.lastSeen()).isEqualTo(at(120));
  }

  @Test
  void aSeverityChangeIsAnUpdateOfTheSameAlert() {
    hear(firing("A").at(0)).hear(firing("A").critical().at(10));

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.SEVERITY_CHANGED);
  }

  @Test
  void whatFiresAgainInsideTheWindowIsReopened() {
    hear(firing("A").at(0)).hear(resolved("A").at(60)).hear(firing("A").at(120));

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.REOPENED);
    assertThat(state.firings()).containsExactly(at(0), at(120));
  }

  @Test
  void whatFiresAgainAfterTheWindowIsANewOccurrence() {
    hear(firing("A").at(0)).hear(resolved("A").at(60)).hear(firing("A").at(3661));

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.OPENED);
    assertThat(state.firings()).containsExactly(at(3661));
  }

  @Test
  void aResolveOfAnUnknownAlertIsNoted() {
    hear(resolved("A").at(0));

    assertThat(last.verdict()).isEqualTo(Verdict.NOTED);
    assertThat(state).isNull();
  }

  @Test
  void anAcknowledgeOfAnUnknownAlertIsNoted() {
    hear(acknowledged("A").at(0));

    assertThat(last.verdict()).isEqualTo(Verdict.NOTED);
  }

  @Test
  void anAcknowledgedAlertThatRepeatsStaysAcknowledged() {
    hear(firing("A").at(0)).hear(acknowledged("A").at(5)).hear(firing("A").at(60));

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.ACKNOWLEDGED);
    assertThat(state.status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
  }

  @Test
  void ofTwoEndsTheLatestWins() {
    hear(firing("A").at(0))
        .hear(resolved("A").endedAt(30).at(60))
        .hear(resolved("A").endedAt(50).at(70))
        .hear(resolved("A").endedAt(40).at(80));

    assertThat(state.endedAt()).isEqualTo(at(50));
    assertThat(kinds).containsExactly(Kind.OPENED, Kind.RESOLVED);
  }

  @Test
  void theLateEndOfAnEarlierFiringDoesNotEndThisOne() {
    hear(firing("A").at(0))
        .hear(resolved("A").endedAt(30).at(30))
        .hear(firing("A").startedAt(60).at(60))
        .hear(resolved("A").startedAt(0).endedAt(30).at(90));

    assertThat(state.status()).isEqualTo(AlertStatus.FIRING);
  }

  @Test
  void theEndToldByAClockBehindOursIsBelieved() {
    hear(firing("A").at(60)).hear(resolved("A").endedAt(30).at(90));

    assertThat(state.status()).isEqualTo(AlertStatus.RESOLVED);
  }

  @Test
  void aLaterBeginningWhileItIsOpenIsASecondOneUnlessItComesAtOnce() {
    hear(firing("A").startedAt(0).at(0))
        .hear(firing("A").startedAt(1).at(1))
        .hear(firing("A").startedAt(5).at(5));
    assertThat(kinds).containsExactly(Kind.OPENED);

    hear(firing("A").startedAt(65).at(65));

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.BEGAN_AGAIN);
  }

  @Test
  void whatIsNotRepeatedInTimeExpires() {
    hear(firing("A").expiringAfter(Duration.ofMinutes(5)).at(0));
    assertThat(last.wakeAt()).isEqualTo(at(300));

    wake(300);

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.EXPIRED);
    assertThat(state.endedAt()).isEqualTo(at(300));
  }

  @Test
  void aRepeatPutsTheExpiryOffWithoutAnotherWakeUp() {
    hear(firing("A").expiringAfter(Duration.ofMinutes(5)).at(0))
        .hear(firing("A").expiringAfter(Duration.ofMinutes(5)).at(60));
    assertThat(last.wakeAt()).as("the one asked for serves").isNull();

    wake(300);

    assertThat(kinds).containsExactly(Kind.OPENED);
    assertThat(last.wakeAt()).isEqualTo(at(360));
  }

  @Test
  void catchesUpWhatFellDueBeforeTheEvent() {
    hear(firing("A").expiringAfter(Duration.ofMinutes(5)).at(0)).hear(firing("A").at(400));

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.EXPIRED, Kind.REOPENED);
  }

  @Test
  void nothingIsRememberedAfterTheWindow() {
    hear(firing("A").at(0)).hear(resolved("A").at(60)).wake(7 * 24 * 3600);

    assertThat(state).isNull();
  }

  @Test
  void keepsTheNewestHundredFirings() {
    for (int round = 0; round < 150; round++) {
      hear(firing("A").at(round * 10)).hear(resolved("A").at(round * 10 + 5));
    }

    assertThat(state.firings()).hasSize(100).first().isEqualTo(at(500));
  }

  @Test
  void whatIsOverBeforeItIsHeardStillEndsAfterItBegan() {
    hear(firing("A").expiringAfter(Duration.ofSeconds(-30)).at(0));
    wake(1);

    assertThat(kinds).containsExactly(Kind.OPENED, Kind.EXPIRED);
    assertThat(last.changes().get(0).at()).isAfter(at(0));
  }

  @Test
  void expiresAtAWholeMillisecond() {
    hear(firing("A").expiringAfter(Duration.ofNanos(2_000_001)).at(0));

    assertThat(state.expiresAt()).isEqualTo(at(0.003));
  }
}
