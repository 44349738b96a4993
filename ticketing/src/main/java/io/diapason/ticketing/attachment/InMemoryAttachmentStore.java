package io.diapason.ticketing.attachment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Bytes in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryAttachmentStore implements AttachmentStore {

  private final Map<AttachmentKey, byte[]> kept = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Void> keep(AttachmentKey key, byte[] bytes) {
    kept.putIfAbsent(key, bytes.clone());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Optional<byte[]>> read(AttachmentKey key) {
    return CompletableFuture.completedFuture(Optional.ofNullable(kept.get(key)).map(byte[]::clone));
  }
}
