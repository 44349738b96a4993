package io.diapason.ingest.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.alertmanager.AlertmanagerParser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TickPolicy ticks = TickPolicy.defaults();
  private final AdmissionPolicy small = new AdmissionPolicy(1000, 3, 10, 60, Duration.ofMinutes(5));

  @Test
  void ticksSoonAfterAnEvent() {
    assertThat(ticks.next(NOON, NOON.plusMillis(3))).isEqualTo(NOON.plusMillis(13));
  }

  @Test
  void ticksEverySecondWhileNothingComes() {
    assertThat(ticks.next(NOON, null)).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void doesNotPutTheIdleTickOffForAnEvent() {
    assertThat(ticks.next(NOON, NOON.plusMillis(995))).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void refusesATickerThatWouldNeverRest() {
    assertThatThrownBy(() -> new TickPolicy(Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("Expected 0 <= afterEvent <= whileIdle");
  }

  @Test
  void pinsTheDefaults() {
    assertThat(AdmissionPolicy.defaults())
        .isEqualTo(new AdmissionPolicy(4194304, 256, 8192, 524288, Duration.ofMinutes(5)));
    assertThat(ticks).isEqualTo(new TickPolicy(Duration.ofMillis(10), Duration.ofSeconds(1)));
  }

  @Test
  void refusesTooManyLabelsTooLongOnesAndTooMuchText() {
    assertThat(judge("'alertname':'A','b':'1','c':'1','d':'1'", "")).contains("but found 4");
    assertThat(judge("'alertname':'AAAAAAAAAAAAAAAAA'", "")).contains("but found one of 17");
    assertThat(judge("'alertname':'A'", "'x':'" + "t".repeat(80) + "'")).contains("but found 91");
    assertThat(judge("'alertname':'A'", "'x':'fine'")).isEmpty();
  }

  @Test
  void notesAStartInTheFutureAndTakesIt() {
    Parsed parsed = small.judge(parse("'alertname':'A'", ""));

    assertThat(small.isAheadOfItsTime(parsed.accepted().get(0), NOON)).isTrue();
    assertThat(small.isAheadOfItsTime(parsed.accepted().get(0), NOON.plusSeconds(3600))).isFalse();
  }

  private String judge(String labels, String annotations) {
    return small.judge(parse(labels, annotations)).rejections().stream()
        .map(Rejection::message)
        .findFirst()
        .orElse("");
  }

  private static Parsed parse(String labels, String annotations) {
    String body =
        "[{'startsAt':'2026-03-01T13:00:00Z','labels':{%s},'annotations':{%s}}]"
            .formatted(labels, annotations);
    return AlertmanagerParser.apiV2(body.replace('\'', '"').getBytes(UTF_8), "default");
  }
}
