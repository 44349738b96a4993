package io.diapason.ticketing.kafka;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one stream on a thread of its own and hands it on in batches. It commits what the stores
 * have; when they cannot take a batch, it waits and offers the same batch again, so nothing is
 * skipped.
 *
 * @param <T> what stands in the stream
 */
public final class StreamFeed<T> implements AutoCloseable, ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(StreamFeed.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long MAX_PAUSE_MILLIS = 5_000;

  private final Supplier<Consumer<byte[], byte[]>> opener;
  private final Reading<T> reading;
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean healthy;
  private volatile long lag;
  private volatile @Nullable Consumer<byte[], byte[]> consumer;
  private List<T> pending = List.of();
  private long pauseMillis = FIRST_PAUSE_MILLIS;

  /**
   * Prepares the feed.
   *
   * @param clientProperties how to reach the brokers, {@code bootstrap.servers} at least; what this
   *     class depends on cannot be overridden
   */
  public StreamFeed(Map<String, Object> clientProperties, Reading<T> reading) {
    this(() -> open(clientProperties, reading.group()), reading);
  }

  StreamFeed(Supplier<Consumer<byte[], byte[]>> opener, Reading<T> reading) {
    this.opener = opener;
    this.reading = reading;
    thread = new Thread(this::run, reading.stream().topic() + "-feed");
    thread.setDaemon(true);
  }

  private static Consumer<byte[], byte[]> open(Map<String, Object> clientProperties, String group) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    // A version is seen when its batch is written: fetch as soon as there is one.
    properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    properties.putAll(clientProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Eager rebalancing: whatever is in hand is given up whole, see onPartitionsRevoked.
    properties.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Begins to read, and goes on until closed. */
  public void start() {
    thread.start();
  }

  /** Whether it reads and could hand its last batch on. */
  public boolean isHealthy() {
    return healthy && !closed && thread.isAlive();
  }

  /** How many entries wait in the stream; those of the batch in hand are not among them. */
  public long lag() {
    return lag;
  }

  private void run() {
    while (!closed) {
      try (Consumer<byte[], byte[]> opened = opener.get()) {
        consumer = opened;
        pending = List.of();
        opened.subscribe(List.of(reading.stream().topic()), this);
        while (!closed) {
          step(opened);
        }
      } catch (WakeupException e) {
        LOG.debug("Woken up to close");
      } catch (RuntimeException e) {
        // The boundary of the thread: whatever it was, a new consumer begins at the last commit.
        healthy = false;
        LOG.warn("Expected to read {}, but the consumer failed; reopening", reading.stream(), e);
        rest();
      }
    }
    healthy = false;
  }

  private void rest() {
    try {
      Thread.sleep(MAX_PAUSE_MILLIS / 5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private void step(Consumer<byte[], byte[]> from) {
    boolean fresh = pending.isEmpty();
    // With a batch in hand everything is paused: this poll only keeps the place in the group, and
    // brings something after a rebalance alone.
    ConsumerRecords<byte[], byte[]> records =
        from.poll(fresh ? POLL : Duration.ofMillis(pauseMillis));
    if (!records.isEmpty()) {
      List<T> all = new ArrayList<>(pending);
      all.addAll(decode(records));
      pending = all;
    } else if (pending.isEmpty()) {
      // Without a partition nothing is read: the group may still wait for a member that was killed.
      healthy = !from.assignment().isEmpty();
      measureLag(from);
      return;
    }
    offer(from);
    measureLag(from);
  }

  private void offer(Consumer<byte[], byte[]> from) {
    try {
      reading.take().apply(pending).toCompletableFuture().join();
    } catch (CompletionException e) {
      if (healthy) {
        LOG.warn(
            "Expected to write {}, but a store failed; trying again",
            reading.stream(),
            e.getCause());
      }
      healthy = false;
      reading.numbers().outage();
      from.pause(from.assignment());
      pauseMillis = Math.min(MAX_PAUSE_MILLIS, pauseMillis * 2);
      return;
    }
    reading.numbers().taken(pending.size());
    pending = List.of();
    pauseMillis = FIRST_PAUSE_MILLIS;
    from.commitSync();
    from.resume(from.assignment());
    healthy = true;
  }

  private List<T> decode(ConsumerRecords<byte[], byte[]> records) {
    List<T> found = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> entry : records) {
      try {
        found.add(VocabularyJson.read(entry.value(), reading.type()));
      } catch (UncheckedIOException e) {
        // Nobody but our engine writes here: it would be unreadable tomorrow as well.
        reading.numbers().undecodable();
        LOG.error(
            "Expected an entry at {}-{} offset {}, but it cannot be read; passed over",
            entry.topic(),
            entry.partition(),
            entry.offset(),
            e);
      }
    }
    return found;
  }

  private void measureLag(Consumer<byte[], byte[]> from) {
    long sum = 0;
    for (TopicPartition partition : from.assignment()) {
      sum += from.currentLag(partition).orElse(0);
    }
    lag = sum;
    reading.numbers().lag(sum);
  }

  /** Whoever gets the partitions reads from the last commit; what is in hand here is not ours. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    pending = List.of();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    LOG.info("Reading {}", partitions);
  }

  /** Finishes the batch in hand, if the stores take it, and leaves the group. */
  @Override
  public void close() {
    closed = true;
    Consumer<byte[], byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
