package io.diapason.vocabulary.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

  @Test
  void printsAndReadsAsInstantsDo() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int[] units = {1_000_000_000, 1_000_000, 1_000, 1};
      int nanos = random.nextInt(1_000_000_000) / units[i % 4] * units[i % 4];
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 253_402_300_800L), nanos);

      assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
      assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05T08:00:00.1Z",
        "2024-02-29T23:59:59.999999999Z",
        "+12026-01-05T08:00:00Z",
        "2026-01-05T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "-0001-01-05T08:00:00Z"
      })
  void readsWhatIsUnusualAlike(String text) {
    assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    assertThat(InstantText.of(Instant.parse(text))).isEqualTo(Instant.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-02-30T08:00:00Z",
        "2026-01-05 08:00:00Z",
        "2026-01-05T08:61:00Z",
        "2026-01-05T08:00:00.1234567890Z",
        "2026-0a-05T08:00:00Z"
      })
  void refusesWhatIsNoTime(String text) {
    assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
