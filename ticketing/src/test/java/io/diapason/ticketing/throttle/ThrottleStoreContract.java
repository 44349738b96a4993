package io.diapason.ticketing.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.throttle.ThrottleState.Mark;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of what people got of late must do. */
public abstract class ThrottleStoreContract {

  private static final ThrottleKey ADA = new ThrottleKey("default", "sms", "ada");
  private ThrottleStore store;

  /** A store that holds nothing yet. */
  protected abstract ThrottleStore emptyStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = emptyStore();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static ThrottleState sent(String key) {
    Mark mark = new Mark(key, Instant.parse("2026-03-01T00:00:00Z"));
    return new ThrottleState(List.of(mark), List.of(), List.of(), List.of(mark));
  }

  @Test
  void writesOnlyOverWhatWasRead() throws Exception {
    assertThat(now(store.read(ADA)).state()).isEqualTo(ThrottleState.empty());

    assertThat(now(store.write(ADA, sent("a"), null))).isTrue();
    assertThat(now(store.write(ADA, sent("b"), null))).isFalse();

    ThrottleStore.Read read = now(store.read(ADA));
    assertThat(read.state()).isEqualTo(sent("a"));
    assertThat(now(store.write(ADA, sent("c"), read.token()))).isTrue();
    assertThat(now(store.write(ADA, sent("d"), read.token()))).isFalse();
  }

  @Test
  void keepsPeopleAndChannelsApart() throws Exception {
    now(store.write(ADA, sent("a"), null));
    for (ThrottleKey other :
        List.of(
            new ThrottleKey("acme", "sms", "ada"),
            new ThrottleKey("default", "mail", "ada"),
            new ThrottleKey("default", "sms", ""))) {
      assertThat(now(store.read(other)).state()).isEqualTo(ThrottleState.empty());
    }
  }
}
