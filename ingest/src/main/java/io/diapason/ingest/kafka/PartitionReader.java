package io.diapason.ingest.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one partition on a thread of its own until it is closed, and outlives what passes. */
final class PartitionReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PartitionReader.class);

  /** How long one look at the log may wait for entries. */
  static final Duration WAIT = Duration.ofMillis(500);

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  /** One look at the log, of a consumer with the partition assigned; always on one thread. */
  interface Look {

    /** Reads on where the last look ended, and waits for {@link #WAIT} at most. */
    void at(Consumer<byte[], byte[]> consumer) throws InterruptedException;
  }

  private final TopicPartition partition;
  private final Consumer<byte[], byte[]> consumer;
  private final Look look;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /** Reads partition 0 of the topic from {@link #start} on, and closes the consumer at its end. */
  PartitionReader(String topic, Consumer<byte[], byte[]> consumer, Look look) {
    this.partition = new TopicPartition(topic, 0);
    this.consumer = consumer;
    this.look = look;
    this.thread = new Thread(this::follow, topic + "-reader");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Waits, but not past its end; whether it is closed. */
  boolean pause(Duration time) throws InterruptedException {
    return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
    consumer.wakeup();
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (consumer) {
      consumer.assign(List.of(partition));
      while (!isClosed()) {
        look();
      }
    } catch (WakeupException e) {
      LOG.debug("{} is no longer read", partition, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    try {
      look.at(consumer);
    } catch (RetriableException e) {
      LOG.warn("Expected to read {}, but the log did not answer; trying again", partition, e);
    }
  }
}
