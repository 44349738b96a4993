package io.diapason.ticketing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.guard.RemediationBook.Halt;
import io.diapason.ticketing.guard.RemediationBook.Seat;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the books of remediation must do. */
public abstract class BookStoreContract {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private BookStore store;

  /** A store that holds nothing yet. */
  protected abstract BookStore emptyStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = emptyStore();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @Test
  void writesOnlyOverWhatWasRead() throws Exception {
    assertThat(now(store.read("acme")).book()).isEqualTo(RemediationBook.empty());
    RemediationBook book =
        RemediationBook.empty()
            .seat(new Seat("RUN-1", List.of("db", "web")), "restart", T0)
            .with(new Halt("ada", "storm", T0));

    assertThat(now(store.write("acme", book, null))).isTrue();
    assertThat(now(store.write("acme", RemediationBook.empty(), null))).isFalse();

    BookStore.Read read = now(store.read("acme"));
    assertThat(read.book()).isEqualTo(book);
    assertThat(now(store.read("other")).book()).isEqualTo(RemediationBook.empty());
    assertThat(now(store.write("acme", book.release("RUN-1"), read.token()))).isTrue();
    assertThat(now(store.write("acme", book, read.token()))).isFalse();
  }
}
