package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.LogOutage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Some entries on their way together; durable when all of them are. */
final class Sending {

  private final CompletableFuture<Void> durable = new CompletableFuture<>();
  private final AtomicInteger missing;

  Sending(int entries) {
    this.missing = new AtomicInteger(entries);
    if (entries == 0) {
      durable.complete(null);
    }
  }

  CompletionStage<Void> durable() {
    return durable;
  }

  void arrived() {
    if (missing.decrementAndGet() == 0) {
      durable.complete(null);
    }
  }

  void failed(LogOutage outage) {
    durable.completeExceptionally(outage);
  }
}
