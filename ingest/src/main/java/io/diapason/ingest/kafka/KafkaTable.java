package io.diapason.ingest.kafka;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a compacted topic of one partition from its beginning, on a thread of its own, and hands
 * every entry on.
 */
final class KafkaTable<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaTable.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final String topic;
  private final Class<T> type;
  private final java.util.function.Consumer<T> reader;
  private final Consumer<byte[], byte[]> consumer;
  private final CountDownLatch readOnce = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean closed;

  private KafkaTable(
      KafkaLogConfig config, String topic, Class<T> type, java.util.function.Consumer<T> reader) {
    this.topic = topic;
    this.type = type;
    this.reader = reader;
    this.consumer = new KafkaConsumer<>(KafkaSettings.consumer(config));
    this.thread = new Thread(this::follow, topic + "-table");
    thread.setDaemon(true);
  }

  /** Begins to follow; the topic must exist, which {@link KafkaEventLog} sees to. */
  static <T> KafkaTable<T> follow(
      KafkaLogConfig config, String topic, Class<T> type, java.util.function.Consumer<T> reader) {
    KafkaTable<T> table = new KafkaTable<>(config, topic, type, reader);
    table.thread.start();
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
    closed = true;
    consumer.wakeup();
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (consumer) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (!closed) {
        poll(partition);
      }
    } catch (WakeupException e) {
      LOG.debug("The table of {} was closed", topic, e);
    }
  }

  private void poll(TopicPartition partition) {
    try {
      if (readOnce.getCount() > 0
          && consumer.position(partition)
              >= consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L)) {
        readOnce.countDown();
      }
      for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
        take(entry);
      }
    } catch (RetriableException e) {
      LOG.warn("Expected to read {}, but the log did not answer; trying again", topic, e);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> entry) {
    try {
      reader.accept(VocabularyJson.read(entry.value(), type));
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
