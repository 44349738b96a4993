package io.diapason.ticketing.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of attachments must do. A subclass gives an empty one for each test. */
public abstract class AttachmentStoreContract {

  private AttachmentStore store;

  /** A store that holds nothing yet. */
  protected abstract AttachmentStore emptyStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = emptyStore();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static AttachmentKey key(String ticket, String id) {
    return new AttachmentKey("default", ticket, id);
  }

  @Test
  void givesBackTheLargestFileByteForByte() throws Exception {
    byte[] bytes = new byte[Attachment.LARGEST];
    new Random(1).nextBytes(bytes);
    now(store.keep(key("TKT-1", "a"), bytes));

    assertThat(now(store.read(key("TKT-1", "a")))).hasValue(bytes);
    assertThat(now(store.read(key("TKT-2", "a")))).isEmpty();
    assertThat(now(store.read(key("TKT-1", "b")))).isEmpty();
    assertThat(now(store.read(new AttachmentKey("other", "TKT-1", "a")))).isEmpty();
  }

  @Test
  void keepsWhatIsThere() throws Exception {
    now(store.keep(key("TKT-1", "a"), new byte[] {1}));
    now(store.keep(key("TKT-1", "a"), new byte[] {2}));

    assertThat(now(store.read(key("TKT-1", "a")))).hasValue(new byte[] {1});
  }
}
