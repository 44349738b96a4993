package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hands entries to the producer, one after the other, on a thread of its own.
 *
 * <p>The producer blocks when its buffer is full or when it has lost sight of the cluster; here
 * that holds nobody up. What it did not take is offered again until it does, so that no number that
 * was given is missing from the log.
 */
final class LogWriter {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofMillis(200);

  private final Producer<byte[], byte[]> producer;
  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
  private final AtomicLong waiting = new AtomicLong();
  private final Thread thread = new Thread(this::run, "log-writer");
  private volatile boolean closing;

  LogWriter(Producer<byte[], byte[]> producer) {
    this.producer = producer;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** About how many bytes are on their way. */
  long waitingBytes() {
    return waiting.get();
  }

  boolean isClosed() {
    return closing;
  }

  void add(Entry entry) {
    if (closing) {
      entry.sending().failed(closed());
    } else {
      waiting.addAndGet(entry.weight());
      queue.add(entry);
    }
  }

  /** Waits a few seconds for what is on its way, and fails the rest. */
  void close() {
    closing = true;
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(CLOSE_WITHIN);
    for (Entry entry = queue.poll(); entry != null; entry = queue.poll()) {
      entry.sending().failed(closed());
    }
  }

  static LogOutage closed() {
    return new LogOutage(LogOutage.Reason.CLOSED, false, "Expected an open log, but it was closed");
  }

  private void run() {
    try {
      while (!closing || !queue.isEmpty()) {
        Entry entry = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (entry != null) {
          write(entry);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Entry entry) {
    Attempt attempt = new Attempt(entry);
    ProducerRecord<byte[], byte[]> bytes;
    try {
      bytes = record(entry);
    } catch (IllegalStateException e) {
      // One record without a JSON form must not end the thread that all the others need.
      attempt.finish(attempt.outage(e));
      return;
    }
    while (!attempt.isTaken(bytes)) {
      if (closing) {
        attempt.finish(closed());
        return;
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Entry entry) {
    String key = entry.key();
    return new ProducerRecord<>(
        entry.stream().topic(),
        entry.partition(),
        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
        VocabularyJson.write(entry.value()));
  }

  /** One entry being offered, perhaps several times. */
  private final class Attempt {

    private final Entry entry;
    private boolean offering;
    private boolean refused;

    Attempt(Entry entry) {
      this.entry = entry;
    }

    boolean isTaken(ProducerRecord<byte[], byte[]> bytes) {
      offering = true;
      refused = false;
      try {
        Future<RecordMetadata> unused = producer.send(bytes, (metadata, failure) -> done(failure));
      } catch (KafkaException | IllegalStateException e) {
        finish(outage(e));
      }
      offering = false;
      return !refused;
    }

    private void done(@Nullable Exception failure) {
      // A timeout on this thread means that the producer did not take the entry: it has not tried
      // to send it. Once taken, an entry does not time out.
      if (offering && failure instanceof TimeoutException && Thread.currentThread() == thread) {
        refused = true;
      } else {
        finish(failure == null ? null : outage(failure));
      }
    }

    private void finish(@Nullable LogOutage outage) {
      waiting.addAndGet(-entry.weight());
      if (outage == null) {
        entry.sending().arrived();
      } else {
        entry.sending().failed(outage);
      }
    }

    private LogOutage outage(Exception failure) {
      LogOutage outage =
          new LogOutage(
              LogOutage.Reason.REFUSED, false, "Expected Kafka to take an entry, but " + failure);
      outage.initCause(failure);
      return outage;
    }
  }
}
