package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.LogOutage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.common.errors.RetriableException;

/** Some entries on their way together; durable when all of them are. */
final class Sending {

  private final CompletableFuture<Void> durable = new CompletableFuture<>();
  private final AtomicLong waitingBytes;
  private final AtomicInteger missing;

  Sending(AtomicLong waitingBytes, int entries) {
    this.waitingBytes = waitingBytes;
    this.missing = new AtomicInteger(entries);
    if (entries == 0) {
      durable.complete(null);
    }
  }

  CompletionStage<Void> durable() {
    return durable;
  }

  /** What the producer is to call when it is done with an entry of this size. */
  Callback expect(int bytes) {
    waitingBytes.addAndGet(bytes);
    AtomicBoolean called = new AtomicBoolean();
    return (metadata, failure) -> {
      if (called.compareAndSet(false, true)) {
        waitingBytes.addAndGet(-bytes);
        arrived(failure);
      }
    };
  }

  void failed(RuntimeException failure) {
    durable.completeExceptionally(outage(failure));
  }

  private void arrived(Exception failure) {
    if (failure != null) {
      durable.completeExceptionally(outage(failure));
    } else if (missing.decrementAndGet() == 0) {
      durable.complete(null);
    }
  }

  private static LogOutage outage(Exception failure) {
    if (failure instanceof LogOutage outage) {
      return outage;
    }
    LogOutage outage =
        new LogOutage(
            LogOutage.Reason.REFUSED,
            failure instanceof RetriableException,
            "Expected Kafka to take an entry, but " + failure);
    outage.initCause(failure);
    return outage;
  }
}
