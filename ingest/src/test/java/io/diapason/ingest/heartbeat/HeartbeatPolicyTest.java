package io.diapason.ingest.heartbeat;

import static io.diapason.ingest.heartbeat.AHeartbeat.NOON;
import static io.diapason.ingest.heartbeat.AHeartbeat.PLAN;
import static io.diapason.ingest.heartbeat.AHeartbeat.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeartbeatPolicyTest {

  private static final Heartbeat NEW = AHeartbeat.named("backup");

  private final HeartbeatPolicy policy = HeartbeatPolicy.defaults();

  @ParameterizedTest
  @CsvSource({
    "in time,                                       10, 0, 15.9, false",
    "one interval and its grace after the last,     10, 0, 16,   true",
    "never pinged and not yet due,                  -1, 0, 5.9,  false",
    "never pinged,                                  -1, 0, 6,    true",
    "the door was shut until a moment ago,          10, 30, 35.9, false",
    "silent since the door was opened,              10, 30, 36,  true",
  })
  void knowsWhenAPingIsMissing(
      String what, double pinged, double opened, double now, boolean missing) {
    Heartbeat heartbeat = pinged < 0 ? NEW : NEW.pinged(minute(pinged));

    assertThat(policy.isOverdue(heartbeat, minute(opened), minute(now)))
        .as(what)
        .isEqualTo(missing);
  }

  @Test
  void doesNotMindTheSilenceOfOneThatIsDisabledOrKnownToBeSilent() {
    Heartbeat disabled = NEW.planned(PLAN.enabled(false), NOON);
    Heartbeat missing = NEW.missing(minute(5), minute(6));

    assertThat(policy.isOverdue(disabled, NOON, minute(999))).isFalse();
    assertThat(policy.isOverdue(missing, NOON, minute(999))).isFalse();
    assertThat(disabled.failed(minute(1)).state()).isEqualTo(Heartbeat.State.DISABLED);
  }

  @Test
  void expectsPingsAnewWhenTheyAreToComeOtherwise() {
    Heartbeat enabled =
        NEW.planned(PLAN.enabled(false), NOON).planned(PLAN, minute(60)).pinged(minute(1));

    assertThat(policy.isOverdue(enabled, NOON, minute(65.9))).isFalse();
    assertThat(policy.isOverdue(enabled, NOON, minute(66))).isTrue();
    assertThat(NEW.missing(minute(5), minute(6)).planned(PLAN, minute(7)).state())
        .as("the same pings are expected")
        .isEqualTo(Heartbeat.State.EXPIRED);
  }

  @Test
  void saysWhichPingIsMissingSinceWhen() {
    Heartbeat missing = NEW.pinged(minute(10)).missing(minute(15), minute(16));

    AlertDraft said = policy.missing(missing);

    assertThat(said.name()).isEqualTo("HeartbeatMissing");
    assertThat(said.summary())
        .isEqualTo(
            "Expected a ping of backup every 5 min, but the last one came at 2026-01-05T12:10:00Z");
    assertThat(said.severity()).isEqualTo(Severity.ERROR);
    assertThat(said.startsAt()).isEqualTo(minute(15));
    assertThat(said.labels())
        .containsEntry("service", "orders")
        .containsEntry("env", "prod")
        .containsEntry("heartbeat", "backup");
  }

  @Test
  void resolvesWhatItSaid() {
    Heartbeat missing = NEW.missing(minute(5), minute(6));

    AlertDraft over = policy.recovered(missing, minute(9));

    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(policy.missing(missing).fingerprint());
    assertThat(over.endsAt()).isEqualTo(minute(9));
    assertThat(policy.missing(AHeartbeat.named("other")).fingerprint())
        .isNotEqualTo(over.fingerprint());
  }

  @Test
  void tellsAgainAfterAnHour() {
    Heartbeat missing = NEW.missing(minute(5), minute(6));

    assertThat(policy.isToBeTold(missing, null, minute(6))).isTrue();
    assertThat(policy.isToBeTold(missing, minute(6), minute(65))).isFalse();
    assertThat(policy.isToBeTold(missing, minute(6), minute(66))).isTrue();
    assertThat(policy.isToBeTold(missing.pinged(minute(7)), null, minute(66))).isFalse();
  }

  @Test
  void isNewerThanBeforeEvenWhenTheClockWasSetBack() {
    Instant earlier = minute(-60);

    assertThat(NEW.pinged(earlier).updatedAt()).isEqualTo(NEW.updatedAt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'interval':'5m'}                                   | ''
          {'interval':300,'grace':'PT1M','severity':'P1'}     | ''
          {'interval':'2 h','labels':{'service':'shop'},'tags':['a'],'enabled':false} | ''
          {'intervall':'5m'}                                  | intervall
          {'interval':'often'}                                | a duration such as
          {'interval':'0s'}                                   | at least 1s
          {'interval':'9999d'}                                | a duration such as
          {'interval':'5m','grace':'-PT1S'}                   | a duration such as
          {'interval':'5m','severity':'bad'}                  | critical, error
          {'interval':'5m','labels':['x']}                    | an object of texts
          {'interval':'5m','tags':'x'}                        | a list of texts
          {'interval':'5m','enabled':'maybe'}                 | true or false
          []                                                  | one object
          no json                                             | JSON
          """)
  void saysWhatIsWrongWithAPromise(String body, String problem) {
    PostedHeartbeat posted =
        PostedHeartbeat.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

    assertThat(posted.plan() != null).as(posted.problem()).isEqualTo(problem.isEmpty());
    assertThat(posted.problem()).contains(problem);
  }
}
