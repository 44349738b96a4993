package io.diapason.ingest.silence;

import static io.diapason.ingest.silence.ASilence.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.Silence.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilencePolicyTest {

  private static final Instant ONE = NOON.plusSeconds(3600);
  private static final Instant TWO = NOON.plusSeconds(7200);
  private static final Instant LATER = NOON.plusSeconds(600);

  private static Silence down(Instant from, Instant until) {
    return ASilence.of("s-1", "alertname", "Down", from, until);
  }

  @Test
  void beginsNowWhenItWasToBeginInThePast() {
    Silence kept = SilencePolicy.create(down(NOON, TWO), "s-2", ONE).kept().get(0);

    assertThat(kept.id()).isEqualTo("s-2");
    assertThat(kept.startsAt()).isEqualTo(ONE);
    assertThat(kept.stateAt(ONE)).isEqualTo(State.ACTIVE);
  }

  @Test
  void prolongsAnActiveOneInPlace() {
    SilencePolicy.Decision decision =
        SilencePolicy.update(down(NOON, ONE), down(NOON, TWO), "s-2", LATER);

    assertThat(decision.id()).isEqualTo("s-1");
    assertThat(decision.kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.startsAt()).isEqualTo(NOON))
        .satisfies(kept -> assertThat(kept.endsAt()).isEqualTo(TWO));
  }

  @Test
  void replacesAnActiveOneThatIsToBeAboutOtherAlerts() {
    Silence other = ASilence.of("s-1", "alertname", "Slow", NOON, TWO);

    SilencePolicy.Decision decision = SilencePolicy.update(down(NOON, TWO), other, "s-2", LATER);

    assertThat(decision.id()).isEqualTo("s-2");
    assertThat(decision.kept()).extracting(Silence::id).containsExactly("s-1", "s-2");
    assertThat(decision.kept())
        .extracting(kept -> kept.stateAt(LATER))
        .containsExactly(State.EXPIRED, State.ACTIVE);
  }

  @Test
  void replacesAnEndedOneAndLeavesItAlone() {
    SilencePolicy.Decision decision =
        SilencePolicy.update(down(NOON, LATER), down(NOON, TWO), "s-2", ONE);

    assertThat(decision.kept()).extracting(Silence::id).containsExactly("s-2");
  }

  @Test
  void endsAPendingOneBeforeItBegins() {
    Silence ended = SilencePolicy.ended(down(ONE, TWO), NOON);

    assertThat(ended.stateAt(NOON)).isEqualTo(State.EXPIRED);
    assertThat(ended.stateAt(ONE)).isEqualTo(State.EXPIRED);
    assertThat(SilencePolicy.ended(ended, ONE)).isEqualTo(ended);
  }

  @Test
  void quietsOnlyWhatMeetsEveryMatcherWhileItHolds() {
    Silence silence = down(NOON, ONE);
    Map<String, String> labels = Map.of("alertname", "Down", "host", "web-1");

    assertThat(new SilenceMatching(List.of(silence), NOON).of(labels)).containsExactly("s-1");
    assertThat(new SilenceMatching(List.of(silence), ONE).of(labels)).isEmpty();
    assertThat(new SilenceMatching(List.of(silence), NOON).of(Map.of("host", "web-1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '{"matchers":[{"name":"a","value":"b","isRegex":false}],"startsAt":"2026-01-05T12:00:00Z","endsAt":"2026-01-05T13:00:00Z","createdBy":"ada","comment":"c"}' | ''
          '{"matchers":[],"startsAt":"2026-01-05T12:00:00Z","endsAt":"2026-01-05T13:00:00Z","createdBy":"ada"}' | at least one matcher
          '{"matchers":[{"name":"a","value":".*","isRegex":true}],"startsAt":"2026-01-05T12:00:00Z","endsAt":"2026-01-05T13:00:00Z","createdBy":"ada"}' | at least one matcher
          '{"matchers":[{"name":"a","value":"(","isRegex":true}],"startsAt":"2026-01-05T12:00:00Z","endsAt":"2026-01-05T13:00:00Z","createdBy":"ada"}' | RE2
          '{"matchers":[{"name":"a","value":"b"}],"startsAt":"2026-01-05T14:00:00Z","endsAt":"2026-01-05T13:00:00Z","createdBy":"ada"}' | an end after the start
          '{"matchers":[{"name":"a","value":"b"}],"startsAt":"2026-01-04T14:00:00Z","endsAt":"2026-01-04T15:00:00Z","createdBy":"ada"}' | an end in the future
          '{"matchers":[{"name":"a","value":"b"}],"endsAt":"2026-01-05T13:00:00Z","createdBy":"ada"}' | startsAt
          '{"matchers":[{"name":"a","value":"b"}],"startsAt":"2026-01-05T12:00:00Z","endsAt":"2026-01-05T13:00:00Z"}' | createdBy
          'no json' | JSON
          '[]' | one silence
          """)
  void saysWhatIsWrongWithAWish(String body, String problem) {
    PostedSilence posted =
        PostedSilence.read(body.getBytes(StandardCharsets.UTF_8), "default", NOON);

    assertThat(posted.silence() != null).isEqualTo(problem.isEmpty());
    assertThat(posted.problem()).contains(problem);
  }
}
