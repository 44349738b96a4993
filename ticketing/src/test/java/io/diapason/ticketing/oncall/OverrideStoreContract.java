package io.diapason.ticketing.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.oncall.OverrideBook.Signature;
import io.diapason.ticketing.oncall.OverrideBook.Wish;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of overrides must do. A subclass gives an empty store for each test. */
public abstract class OverrideStoreContract {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private static final OnCallPlan PLAN =
      new OnCallPlan(List.of(new Person("ada", "Ada", "", List.of())), List.of(), List.of());
  private OverrideStore store;

  /** A store that holds nothing yet. */
  protected abstract OverrideStore emptyStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = emptyStore();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static OverrideBook booked(OverrideBook book, String schedule) {
    Wish wish = new Wish(schedule, "ada", "", T0, T0.plusSeconds(60));
    return book.book(List.of(wish), PLAN, new Signature("grace", "", T0));
  }

  @Test
  void isEmptyAtFirst() throws Exception {
    assertThat(now(store.read("default")))
        .isEqualTo(new OverrideStore.Read(OverrideBook.empty(), null));
  }

  @Test
  void readsBackExactlyWhatWasWritten() throws Exception {
    OverrideBook book = booked(OverrideBook.empty(), "pager");
    assertThat(now(store.write("default", book, null))).isTrue();

    assertThat(now(store.read("default")).book()).isEqualTo(book);
    assertThat(now(store.read("other")).book()).isEqualTo(OverrideBook.empty());
  }

  @Test
  void letsOnlyOneOfTwoWritersWin() throws Exception {
    OverrideBook first = booked(OverrideBook.empty(), "first");
    assertThat(now(store.write("default", first, null))).isTrue();
    assertThat(now(store.write("default", booked(OverrideBook.empty(), "x"), null))).isFalse();

    OverrideStore.Read read = now(store.read("default"));
    assertThat(now(store.write("default", booked(first, "second"), read.token()))).isTrue();
    assertThat(now(store.write("default", booked(first, "third"), read.token()))).isFalse();
    assertThat(now(store.read("default")).book().overrides())
        .extracting(BookedOverride::schedule)
        .containsExactly("first", "second");
  }
}
