package io.diapason.ingest.kafka;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a compacted topic of one partition from its beginning, on a thread of its own, and hands
 * every entry on.
 */
final class KafkaTable<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaTable.class);

  private final String topic;
  private final Class<T> type;
  private final java.util.function.Consumer<T> receiver;
  private final PartitionReader reader;
  private final CountDownLatch readOnce = new CountDownLatch(1);

  private KafkaTable(
      KafkaLogConfig config, String topic, Class<T> type, java.util.function.Consumer<T> receiver) {
    this.topic = topic;
    this.type = type;
    this.receiver = receiver;
    this.reader =
        new PartitionReader(topic, new KafkaConsumer<>(KafkaSettings.consumer(config)), this::look);
  }

  /** Begins to follow; the topic must exist, which {@link KafkaEventLog} sees to. */
  static <T> KafkaTable<T> follow(
      KafkaLogConfig config, String topic, Class<T> type, java.util.function.Consumer<T> receiver) {
    KafkaTable<T> table = new KafkaTable<>(config, topic, type, receiver);
    table.reader.start();
    return table;
  }

  /** Waits until all that stood in the topic at the start has been handed on. */
  void awaitBeginning(Duration within) {
    try {
      if (!readOnce.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "Expected to read " + topic + " within " + within + ", but did not");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to read " + topic, e);
    }
  }

  @Override
  public void close() {
    reader.close();
  }

  private void look(Consumer<byte[], byte[]> consumer) {
    if (readOnce.getCount() > 0 && isRead(consumer)) {
      readOnce.countDown();
    }
    consumer.poll(PartitionReader.WAIT).forEach(this::take);
  }

  private static boolean isRead(Consumer<byte[], byte[]> consumer) {
    return consumer.endOffsets(consumer.assignment()).entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void take(ConsumerRecord<byte[], byte[]> entry) {
    try {
      receiver.accept(VocabularyJson.read(entry.value(), type));
    } catch (UncheckedIOException e) {
      LOG.warn(
          "Expected a {} at offset {} of {}, but found other bytes",
          type.getSimpleName(),
          entry.offset(),
          topic,
          e);
    }
  }
}
