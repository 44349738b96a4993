package io.diapason.ingest.remark;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemarkTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Remark NONE =
      Remark.none("default", Fingerprint.of("default", Map.of("a", "b")));

  @Test
  void whatIsTakenAwayAndAddedAgainIsThere() {
    Remark remark =
        NONE.tagged(List.of("a", "b"), NOON)
            .untagged(List.of("a", "c"), NOON)
            .tagged(List.of("c"), NOON);

    assertThat(remark.tags()).containsExactly("b", "c");
    assertThat(remark.hiddenTags()).containsExactly("a");

    Remark details =
        NONE.detailed(Map.of("a", "1"), NOON)
            .undetailed(List.of("a", "b"), NOON)
            .detailed(Map.of("b", "2"), NOON);
    assertThat(details.details()).containsExactly(Map.entry("b", "2"));
    assertThat(details.hiddenDetails()).containsExactly("a");
  }

  @Test
  void theOldestNotesMakeRoomAndNumbersAreNotGivenTwice() {
    Remark remark = NONE.noted(" ", "ada", NOON);
    for (int i = 0; i < 103; i++) {
      remark = remark.noted("n" + i, "ada", NOON);
    }

    assertThat(remark.notes()).hasSize(Remark.MOST_NOTES);
    assertThat(remark.notes().get(0).number()).isEqualTo(4);
    assertThat(remark.notes().get(99).text()).isEqualTo("n102");
  }
}
