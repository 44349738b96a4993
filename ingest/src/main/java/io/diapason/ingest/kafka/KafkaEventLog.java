package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.EventLog;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.ingest.stream.StreamKey;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The log of record on Kafka: acknowledged by all replicas, without duplicates and in order, for as
 * long as this process lives. It creates the topics that are missing.
 *
 * <p>The producer never gives an entry up for want of time (see {@link EventLog}); it is kept from
 * blocking by refusing more before its buffer is full.
 */
public final class KafkaEventLog implements EventLog {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final KafkaLogConfig config;
  private final Producer<byte[], byte[]> producer;
  private final Map<Stream, Integer> partitions = new EnumMap<>(Stream.class);
  private final AtomicLong waitingBytes = new AtomicLong();
  private volatile boolean closed;

  /**
   * Connects, and creates what is missing. Blocks until the log is there.
   *
   * @throws IllegalStateException when the log does not answer in time
   */
  public KafkaEventLog(KafkaLogConfig config) {
    this.config = config;
    try (Admin admin = Admin.create(KafkaSettings.client(config))) {
      Topics.createMissing(admin, config);
    }
    this.producer = new KafkaProducer<>(KafkaSettings.producer(config));
    for (Stream stream : Stream.values()) {
      // Fetched now, so that no append has to wait for it on an event loop.
      partitions.put(stream, producer.partitionsFor(stream.topic()).size());
    }
  }

  @Override
  public CompletionStage<Void> appendAlerts(List<AlertEvent> events) {
    Sending sending = new Sending(waitingBytes, events.size());
    for (AlertEvent event : events) {
      send(sending, Stream.ALERTS, StreamKey.of(event), event);
    }
    return sending.durable();
  }

  @Override
  public CompletionStage<Void> appendChange(Change change) {
    return sendOne(Stream.CHANGES, change.tenant(), change);
  }

  @Override
  public CompletionStage<Void> appendControl(Control control) {
    return sendOne(Stream.CONTROL, control.tenant(), control);
  }

  @Override
  public CompletionStage<Void> appendDeadLetter(DeadLetter letter) {
    return sendOne(Stream.DEAD_LETTERS, letter.tenant(), letter);
  }

  @Override
  public CompletionStage<Void> tick(Receipt lastGiven, Instant at) {
    int entries = of(Stream.ALERTS) + of(Stream.CHANGES) + of(Stream.CONTROL);
    Sending sending = new Sending(waitingBytes, entries);
    sendToAll(sending, Stream.ALERTS, VocabularyJson.write(AlertEvent.tick(lastGiven, at)));
    sendToAll(sending, Stream.CHANGES, VocabularyJson.write(Change.tick(lastGiven, at)));
    sendToAll(sending, Stream.CONTROL, VocabularyJson.write(Control.tick(at)));
    return sending.durable();
  }

  @Override
  public CompletionStage<Instant> lastReceivedAt() {
    return CompletableFuture.supplyAsync(() -> LogEnd.lastReceivedAt(config));
  }

  @Override
  public @Nullable LogOutage outage() {
    if (closed) {
      return new LogOutage(
          LogOutage.Reason.CLOSED, false, "Expected an open log, but it was closed");
    }
    if (waitingBytes.get() > config.waitingBytes()) {
      return new LogOutage(
          LogOutage.Reason.FULL,
          true,
          "Expected at most " + config.waitingBytes() + " bytes on their way, but there are more");
    }
    return null;
  }

  @Override
  public void close() {
    closed = true;
    producer.close(CLOSE_WITHIN);
  }

  private int of(Stream stream) {
    return partitions.getOrDefault(stream, 1);
  }

  private CompletionStage<Void> sendOne(Stream stream, String key, Object value) {
    Sending sending = new Sending(waitingBytes, 1);
    send(sending, stream, key, value);
    return sending.durable();
  }

  private void send(Sending sending, Stream stream, String key, Object value) {
    int partition = StreamKey.partition(key, of(stream));
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    send(
        sending,
        new ProducerRecord<>(stream.topic(), partition, keyBytes, VocabularyJson.write(value)));
  }

  /** A tick has no key: it belongs to the partition, not to an alert. */
  private void sendToAll(Sending sending, Stream stream, byte[] value) {
    for (int partition = 0; partition < of(stream); partition++) {
      send(sending, new ProducerRecord<>(stream.topic(), partition, null, value));
    }
  }

  private void send(Sending sending, ProducerRecord<byte[], byte[]> entry) {
    if (closed) {
      sending.failed(
          new LogOutage(LogOutage.Reason.CLOSED, false, "Expected an open log, but it was closed"));
      return;
    }
    Callback arrival = sending.expect(entry.value().length);
    try {
      Future<RecordMetadata> unused = producer.send(entry, arrival);
    } catch (KafkaException | IllegalStateException e) {
      // Thrown before the entry was taken; the producer does not always call back then.
      arrival.onCompletion(null, e);
    }
  }
}
