package io.diapason.deploy.replay.kafka;

import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a small topic of the log up to its present end, without leaving a trace there.
 *
 * @param bootstrap the brokers, as {@code host:port,...}
 */
public record LoggedEntries(String bootstrap) {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedEntries.class);
  private static final Duration WAIT = Duration.ofMillis(500);

  /**
   * Hands over each entry since a moment; what cannot be read is passed over, as live.
   *
   * @throws org.apache.kafka.common.KafkaException when the log does not answer
   */
  public <T> void read(Stream stream, Class<T> type, Instant since, Consumer<T> receiver) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            15_000);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(stream.topic())
          .forEach(known -> partitions.add(new TopicPartition(known.topic(), known.partition())));
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      seek(consumer, ends, since);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
          take(entry, type, receiver);
        }
      }
    }
  }

  private static void seek(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Instant since) {
    Map<TopicPartition, Long> moments =
        ends.keySet().stream().collect(Collectors.toMap(one -> one, one -> since.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(moments);
    ends.forEach(
        (partition, end) -> {
          OffsetAndTimestamp begin = begins.get(partition);
          consumer.seek(partition, begin == null ? end : begin.offset());
        });
  }

  private static <T> void take(
      ConsumerRecord<byte[], byte[]> entry, Class<T> type, Consumer<T> receiver) {
    try {
      receiver.accept(VocabularyJson.read(entry.value(), type));
    } catch (UncheckedIOException e) {
      LOG.warn("Passed over entry {} of {}", entry.offset(), entry.topic(), e);
    }
  }
}
