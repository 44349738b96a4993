package io.diapason.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.vocabulary.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizeTest {

  @ParameterizedTest
  @CsvSource({
    "critical, CRITICAL",
    "page, CRITICAL",
    " FATAL , CRITICAL",
    "high, CRITICAL",
    "error, ERROR",
    "Major, ERROR",
    "warning, WARNING",
    "minor, WARNING",
    "info, INFO",
    "none, INFO",
    "low, INFO",
    "'', WARNING",
    "purple, WARNING",
  })
  void mapsTheWordsOfAllSources(String word, Severity severity) {
    assertThat(SeverityScale.of(word)).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z,               2026-03-01T12:00:00Z",
    "2026-03-01T12:00:00.1234567Z,       2026-03-01T12:00:00.123456700Z",
    "2026-03-01T12:00:00.123456789+01:00, 2026-03-01T11:00:00.123456789Z",
    "2026-03-01T12:00:00.315+0000,       2026-03-01T12:00:00.315Z",
    "2026-03-01T12:00:00-0530,           2026-03-01T17:30:00Z",
  })
  void readsTimes(String text, Instant instant) {
    assertThat(SourceTime.parse(text)).isEqualTo(instant);
  }

  @Test
  void takesTheZeroTimeOfGoForNone() {
    assertThat(SourceTime.parse("0001-01-01T00:00:00Z")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"noon", "2026-03-01", "2026-03-01 12:00:00", "2026-13-01T12:00:00Z", "Z"})
  void refusesWhatIsNotATime(String text) {
    assertThatThrownBy(() -> SourceTime.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
