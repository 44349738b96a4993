package io.diapason.ticketing.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.oncall.OverrideBook.Signature;
import io.diapason.ticketing.oncall.OverrideBook.Wish;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverrideBookTest {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private static final OnCallPlan PLAN =
      new OnCallPlan(
          List.of(
              new Person("ada", "Ada", "", List.of()), new Person("grace", "Grace", "", List.of())),
          List.of(),
          List.of());

  private static Wish wish(Instant from) {
    return new Wish("pager", "ada", "grace", from, from.plusSeconds(3_600));
  }

  private static OverrideBook book() {
    OverrideBook booked =
        OverrideBook.empty()
            .book(List.of(wish(T0), wish(T0.plusSeconds(60))), PLAN, new Signature("ada", "x", T0));
    return booked.cancel("pager", "booked-2", new Signature("grace", "", T0.plusSeconds(1)));
  }

  @Test
  void neverGivesAnIdTwiceAndForgetsWhatIsLongOver() {
    Instant later = T0.plus(Duration.ofDays(500));
    OverrideBook after = book().book(List.of(wish(later)), PLAN, new Signature("ada", "", later));

    assertThat(after.overrides()).extracting(o -> o.override().id()).containsExactly("booked-3");
  }

  @Test
  void cancelsOnceAndOnlyInItsSchedule() {
    Signature again = new Signature("eve", "", T0.plusSeconds(9));

    assertThat(book().cancel("pager", "booked-2", again)).isEqualTo(book());
    assertThat(book().cancel("other", "booked-1", again)).isEqualTo(book());
    assertThat(book().find("pager", "booked-2").orElseThrow().cancelledBy()).isEqualTo("grace");
  }

  /** The form of a stored book. A line that changes here changes documents that people have. */
  @Test
  void writesAndReadsTheDocumentAsBefore() throws IOException {
    try (InputStream stream = OverrideBookTest.class.getResourceAsStream("/state/book-v1.json")) {
      byte[] golden = stream.readAllBytes();
      assertThat(VocabularyJson.mapper().readTree(golden))
          .isEqualTo(VocabularyJson.mapper().readTree(VocabularyJson.write(book())));
      assertThat(VocabularyJson.read(golden, OverrideBook.class)).isEqualTo(book());
    }
    byte[] sparse = "{\"overrides\":[{\"schedule\":\"pager\"}],\"booked\":1}".getBytes("UTF-8");
    assertThat(VocabularyJson.read(sparse, OverrideBook.class).overrides().get(0).note()).isEmpty();
    assertThat(VocabularyJson.read("{}".getBytes("UTF-8"), OverrideBook.class))
        .isEqualTo(OverrideBook.empty());
  }
}
