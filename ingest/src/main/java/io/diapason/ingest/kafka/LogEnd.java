package io.diapason.ingest.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads how far the log's time has come: its last entries know, for a door never goes back. */
final class LogEnd {

  private static final Duration WAIT = Duration.ofMillis(200);

  private LogEnd() {}

  static Instant lastReceivedAt(KafkaLogConfig config) {
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaSettings.consumer(config))) {
      Set<TopicPartition> unread = seekToLastEntries(consumer);
      Instant last = Instant.EPOCH;
      long deadline = System.nanoTime() + config.startWithin().toNanos();
      while (!unread.isEmpty()) {
        for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
          Instant at = receivedAt(entry.value());
          last = at.isAfter(last) ? at : last;
          unread.remove(new TopicPartition(entry.topic(), entry.partition()));
        }
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "Expected the last entries of " + unread + " in time, but they did not come");
        }
      }
      return last;
    }
  }

  private static Set<TopicPartition> seekToLastEntries(Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> all = new HashSet<>();
    for (Stream stream : List.of(Stream.ALERTS, Stream.CHANGES, Stream.CONTROL)) {
      consumer
          .partitionsFor(stream.topic())
          .forEach(info -> all.add(new TopicPartition(info.topic(), info.partition())));
    }
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    Set<TopicPartition> filled = new HashSet<>(all);
    filled.removeIf(
        partition -> ends.getOrDefault(partition, 0L) <= begins.getOrDefault(partition, 0L));
    consumer.assign(filled);
    filled.forEach(partition -> consumer.seek(partition, ends.getOrDefault(partition, 1L) - 1));
    return filled;
  }

  private static Instant receivedAt(byte[] json) {
    try {
      JsonNode tree = VocabularyJson.mapper().readTree(json);
      return Instant.parse(tree.path("receivedAt").asText());
    } catch (IOException e) {
      throw new UncheckedIOException("Expected JSON at the end of the log, but " + e, e);
    }
  }
}
