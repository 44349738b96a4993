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
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * The log of record on Kafka: acknowledged by all replicas, without duplicates and in order, for as
 * long as this process lives. It creates the topics that are missing.
 *
 * <p>The producer never gives an entry up for want of time (see {@link EventLog}). What it may wait
 * for, it waits for on the thread of {@link LogWriter}.
 */
public final class KafkaEventLog implements EventLog {

  private final KafkaLogConfig config;
  private final LogWriter writer;
  private final Map<Stream, Integer> partitions = new EnumMap<>(Stream.class);

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
    Producer<byte[], byte[]> producer = new KafkaProducer<>(KafkaSettings.producer(config));
    for (Stream stream : Stream.values()) {
      partitions.put(stream, producer.partitionsFor(stream.topic()).size());
    }
    this.writer = new LogWriter(producer);
    writer.start();
  }

  @Override
  public CompletionStage<Void> appendAlerts(List<AlertEvent> events) {
    Sending sending = new Sending(events.size());
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
    Sending sending = new Sending(entries);
    sendToAll(sending, Stream.ALERTS, AlertEvent.tick(lastGiven, at));
    sendToAll(sending, Stream.CHANGES, Change.tick(lastGiven, at));
    sendToAll(sending, Stream.CONTROL, Control.tick(at));
    return sending.durable();
  }

  @Override
  public CompletionStage<Instant> lastReceivedAt() {
    return CompletableFuture.supplyAsync(() -> LogEnd.lastReceivedAt(config));
  }

  @Override
  public @Nullable LogOutage outage() {
    if (writer.isClosed()) {
      return LogWriter.closed();
    }
    if (writer.waitingBytes() > config.waitingBytes()) {
      return new LogOutage(
          LogOutage.Reason.FULL,
          true,
          "Expected at most " + config.waitingBytes() + " bytes on their way, but there are more");
    }
    return null;
  }

  @Override
  public void close() {
    writer.close();
  }

  private int of(Stream stream) {
    return partitions.getOrDefault(stream, 1);
  }

  private CompletionStage<Void> sendOne(Stream stream, String key, Object value) {
    Sending sending = new Sending(1);
    send(sending, stream, key, value);
    return sending.durable();
  }

  private void send(Sending sending, Stream stream, String key, Object value) {
    int partition = StreamKey.partition(key, of(stream));
    writer.add(new Entry(sending, stream, partition, key, value, Entry.weightOf(value)));
  }

  private void sendToAll(Sending sending, Stream stream, Object tick) {
    for (int partition = 0; partition < of(stream); partition++) {
      writer.add(new Entry(sending, stream, partition, null, tick, Entry.weightOf(tick)));
    }
  }
}
