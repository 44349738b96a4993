package io.diapason.ticketing.attachment;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Keeps the bytes of attachments. Stages fail with the outage of the store behind it. */
public interface AttachmentStore {

  /** Keeps bytes; what is there under the key stays. Durable when the stage completes. */
  CompletionStage<Void> keep(AttachmentKey key, byte[] bytes);

  /** The bytes of a key, as of the last write; empty when there are none. */
  CompletionStage<Optional<byte[]>> read(AttachmentKey key);
}
