package io.diapason.ml.advice;

import static io.diapason.ml.advice.Facts.ci;
import static io.diapason.ml.advice.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the stream of consultations keeps for more than a year must go on being read. */
class ConsultationFormatTest {

  private static final Consultation SAMPLE =
      new Consultation(
          "default",
          new IncidentId("inc-0123456789ab"),
          4,
          Instant.parse("2026-01-05T08:00:00.250Z"),
          facts()
              .titled("HostDiskFull on host-4")
              .named(List.of("HostDiskFull"))
              .saying(List.of("disk /var is full"))
              .on(ci("host-4", "host", "web", 1))
              .build(),
          "P2",
          "web",
          List.of(
              new Opinion(Question.TEAM, Stage.LIVE, "team-0123456789ab", "web", 0.5, false, 3),
              new Opinion(
                  Question.TEAM, Stage.SHADOW, "team-ba9876543210", "storage", 0.75, true, 7)));

  @Test
  void theFirstFormIsStillRead() throws IOException {
    assertThat(VocabularyJson.read(golden(), Consultation.class)).isEqualTo(SAMPLE);
  }

  @Test
  void itIsWrittenAsItWas() throws IOException {
    assertThat(VocabularyJson.mapper().readTree(VocabularyJson.write(SAMPLE)))
        .isEqualTo(VocabularyJson.mapper().readTree(golden()));
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() throws IOException {
    String later = new String(golden(), java.nio.charset.StandardCharsets.UTF_8);
    byte[] bytes =
        later
            .replaceFirst("\\{", "{\"added\": 1,")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(VocabularyJson.read(bytes, Consultation.class)).isEqualTo(SAMPLE);
  }

  @Test
  void theFirstAskingIsKeptAndThenEachAtTwiceTheVersions() {
    assertThat(java.util.stream.LongStream.rangeClosed(1, 20).filter(Consultation::isKept))
        .containsExactly(1L, 2L, 4L, 8L, 16L);
  }

  private static byte[] golden() throws IOException {
    try (InputStream bytes =
        ConsultationFormatTest.class.getResourceAsStream("/wire/Consultation-v1.json")) {
      return java.util.Objects.requireNonNull(bytes).readAllBytes();
    }
  }
}
