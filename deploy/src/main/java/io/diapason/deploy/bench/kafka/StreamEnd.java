package io.diapason.deploy.bench.kafka;

import io.diapason.deploy.embedded.DataDirectory;
import io.diapason.vocabulary.Stream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The end of a stream: hands on each entry that is appended while it listens. Nearer to what wrote
 * the entry than anything that people see of it, since no search and no page stands between.
 */
public final class StreamEnd implements AutoCloseable {

  private static final Duration WAIT = Duration.ofMillis(100);
  private static final long OPEN_SECONDS = 30;

  private final TopicPartition place;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private StreamEnd(TopicPartition place, KafkaConsumer<byte[], byte[]> consumer) {
    this.place = place;
    this.consumer = consumer;
  }

  /**
   * The end of a stream that has one partition.
   *
   * @param data the folder of the running product
   */
  public static StreamEnd of(Path data, Stream stream) {
    int port =
        DataDirectory.knownPorts(data)
            .orElseThrow(
                () -> new IllegalStateException("Expected a product on " + data + ", but no"))
            .kafka();
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            "127.0.0.1:" + port,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);
    return new StreamEnd(
        new TopicPartition(stream.topic(), 0),
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /**
   * Begins to listen, once, and returns when all that is appended from then on is heard of.
   *
   * @param onEntry is told the bytes of each entry and, by {@link System#nanoTime()}, when it was
   *     read; on one thread, in the order of the stream
   */
  public void listen(ObjLongConsumer<byte[]> onEntry) throws InterruptedException {
    Thread reader = new Thread(() -> read(onEntry), "bench-stream-end");
    reader.setDaemon(true);
    reader.start();
    if (!opened.await(OPEN_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Expected " + place + " to open, but it did not");
    }
  }

  private void read(ObjLongConsumer<byte[]> onEntry) {
    try (consumer) {
      consumer.assign(List.of(place));
      consumer.seekToEnd(List.of(place));
      // Asked for, since the consumer would look for the end no sooner than it polls.
      consumer.position(place);
      opened.countDown();
      while (true) {
        for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
          onEntry.accept(entry.value(), System.nanoTime());
        }
      }
    } catch (WakeupException closing) {
      // Asked to end.
    } finally {
      ended.countDown();
    }
  }

  /** Asks it to end, and waits until it no longer speaks to the product, which may then end too. */
  @Override
  public void close() {
    consumer.wakeup();
    try {
      if (opened.getCount() == 0 && !ended.await(OPEN_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Expected " + place + " to be let go of, but it was not");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
