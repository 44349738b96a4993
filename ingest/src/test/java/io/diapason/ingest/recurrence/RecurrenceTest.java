package io.diapason.ingest.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Silence.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  /** A Saturday night in Berlin, before the clocks are put forward. */
  private static Recurrence saturdays(String rule) {
    return new Recurrence(
        Instant.parse("2026-03-21T21:00:00Z"),
        Instant.parse("2026-03-22T01:00:00Z"),
        rule,
        "Europe/Berlin");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-21T20:59:59Z, PENDING",
    "2026-03-21T21:00:00Z, ACTIVE",
    "2026-03-22T00:59:59Z, ACTIVE",
    "2026-03-22T01:00:00Z, PENDING",
    "2026-03-25T12:00:00Z, PENDING",
    // Still 22:00 in Berlin, which is an hour earlier in UTC from the 29th on.
    "2026-04-04T20:00:00Z, ACTIVE",
    "2026-04-05T00:00:00Z, EXPIRED"
  })
  void holdsByTheClockOfItsZoneAndIsOverAfterTheLastTime(Instant now, State state) {
    assertThat(saturdays("FREQ=WEEKLY;COUNT=3").stateAt(now)).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FREQ=WEEKLY", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=1SA"})
  void believesWhatComesToPass(String rule) {
    assertThat(saturdays(rule).hasSoundRule()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"weekly", "FREQ=OFTEN", "FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=1,2"})
  void refusesWhatIsNoRuleOrOverlapsItself(String rule) {
    assertThat(saturdays(rule).hasSoundRule()).isFalse();
  }

  @Test
  void knowsZones() {
    assertThat(saturdays("").hasKnownZone()).isTrue();
    assertThat(new Recurrence(Instant.EPOCH, Instant.MAX, "", "Mars/Base").hasKnownZone())
        .isFalse();
  }
}
