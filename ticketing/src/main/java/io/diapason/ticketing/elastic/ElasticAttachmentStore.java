package io.diapason.ticketing.elastic;

import io.diapason.ticketing.attachment.AttachmentKey;
import io.diapason.ticketing.attachment.AttachmentStore;
import io.diapason.ticketing.ticket.Versioned;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The bytes of attachments in Elasticsearch, one document each, in base 64. */
public final class ElasticAttachmentStore implements AttachmentStore {

  private final KeptDocuments<byte[]> files;

  public ElasticAttachmentStore(ElasticGate gate) {
    files = new KeptDocuments<>(gate, "attachments", byte[].class);
  }

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return files.prepare();
  }

  @Override
  public CompletionStage<Void> keep(AttachmentKey key, byte[] bytes) {
    return files.write(key.toString(), bytes, null).thenAccept(created -> {});
  }

  @Override
  public CompletionStage<Optional<byte[]>> read(AttachmentKey key) {
    return files.read(key.toString()).thenApply(found -> found.map(Versioned::value));
  }
}
