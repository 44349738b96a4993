package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.LedgerFeed;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the engine's ledger on Kafka from its beginning, on a thread of its own, and keeps the
 * last totals of each tenant.
 */
public final class KafkaLedgerFeed implements LedgerFeed, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaLedgerFeed.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Map<String, LedgerSnapshot> newest = new ConcurrentHashMap<>();
  private final Consumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile boolean closed;

  private KafkaLedgerFeed(KafkaLogConfig config) {
    this.consumer = new KafkaConsumer<>(KafkaSettings.consumer(config));
    this.thread = new Thread(this::follow, "ledger-feed");
    thread.setDaemon(true);
  }

  /** Begins to follow; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaLedgerFeed start(KafkaLogConfig config) {
    KafkaLedgerFeed feed = new KafkaLedgerFeed(config);
    feed.thread.start();
    return feed;
  }

  @Override
  public @Nullable LedgerSnapshot newest(String tenant) {
    return newest.get(tenant);
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
      TopicPartition partition = new TopicPartition(Stream.LEDGER.topic(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (!closed) {
        poll();
      }
    } catch (WakeupException e) {
      LOG.debug("The ledger feed was closed", e);
    }
  }

  private void poll() {
    try {
      for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
        take(entry);
      }
    } catch (RetriableException e) {
      LOG.warn("Expected to read the ledger, but the log did not answer; trying again", e);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> entry) {
    try {
      LedgerSnapshot snapshot = VocabularyJson.read(entry.value(), LedgerSnapshot.class);
      newest.put(snapshot.tenant(), snapshot);
    } catch (UncheckedIOException e) {
      LOG.warn(
          "Expected totals at offset {} of the ledger, but found other bytes", entry.offset(), e);
    }
  }
}
