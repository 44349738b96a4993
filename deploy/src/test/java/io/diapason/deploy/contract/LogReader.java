package io.diapason.deploy.contract;

import io.diapason.ingest.stream.LogContents;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the whole log of record from Kafka, partition by partition. */
public final class LogReader {

  private final String bootstrapServers;

  public LogReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  public LogContents read() {
    try (var consumer = consumer()) {
      return new LogContents(
          read(consumer, Stream.ALERTS, AlertEvent.class),
          read(consumer, Stream.CHANGES, Change.class),
          read(consumer, Stream.CONTROL, Control.class),
          read(consumer, Stream.DEAD_LETTERS, DeadLetter.class).stream()
              .flatMap(List::stream)
              .toList());
    }
  }

  /** The samples, which are no part of the log of record. */
  List<Sample> samples() {
    try (var consumer = consumer()) {
      return read(consumer, Stream.SAMPLES, Sample.class).stream().flatMap(List::stream).toList();
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    // A fetch of a partition that has come to its end would hold up the question about the next
    // one.
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 5);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static <T> List<List<T>> read(
      KafkaConsumer<byte[], byte[]> consumer, Stream stream, Class<T> type) {
    List<List<T>> partitions = new ArrayList<>();
    int count = consumer.partitionsFor(stream.topic()).size();
    for (int partition = 0; partition < count; partition++) {
      partitions.add(read(consumer, new TopicPartition(stream.topic(), partition), type));
    }
    return partitions;
  }

  private static <T> List<T> read(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, Class<T> type) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    List<T> entries = new ArrayList<>();
    while (consumer.position(partition) < end) {
      consumer
          .poll(Duration.ofMillis(100))
          .forEach(entry -> entries.add(VocabularyJson.read(entry.value(), type)));
    }
    return entries;
  }
}
