package io.diapason.ingest.kafka;

import io.diapason.ingest.silence.Silences;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Silences on a compacted topic, all of them in memory for whoever asks. */
public final class KafkaSilences implements Silences, AutoCloseable {

  private static final int GIVE_UP_MILLIS = 4_000;

  private final Map<String, Silence> newest = new ConcurrentHashMap<>();
  private final KafkaTable<Silence> table;
  private final Producer<byte[], byte[]> producer;

  private KafkaSilences(KafkaLogConfig config) {
    this.table = KafkaTable.follow(config, Stream.SILENCES, Silence.class, this::take);
    Map<String, Object> settings = KafkaSettings.producer(config);
    // Whoever sets a silence waits for the answer, and may set it again.
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
    this.producer = new KafkaProducer<>(settings);
    table.awaitBeginning(config.startWithin());
  }

  /** Reads what is there; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaSilences open(KafkaLogConfig config) {
    return new KafkaSilences(config);
  }

  @Override
  public CompletionStage<Void> put(Silence silence) {
    CompletableFuture<Void> durable = new CompletableFuture<>();
    byte[] key = key(silence).getBytes(StandardCharsets.UTF_8);
    byte[] value = VocabularyJson.write(silence);
    try {
      Future<RecordMetadata> unused =
          producer.send(
              new ProducerRecord<>(Stream.SILENCES.topic(), 0, key, value),
              (metadata, failure) -> {
                if (failure == null) {
                  take(silence);
                  durable.complete(null);
                } else {
                  durable.completeExceptionally(outage(failure));
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      durable.completeExceptionally(outage(e));
    }
    return durable;
  }

  @Override
  public List<Silence> of(String tenant) {
    return newest.values().stream().filter(one -> one.tenant().equals(tenant)).toList();
  }

  @Override
  public void close() {
    producer.close();
    table.close();
  }

  private void take(Silence silence) {
    newest.merge(key(silence), silence, KafkaSilences::later);
  }

  private static Silence later(Silence one, Silence other) {
    return other.updatedAt().isBefore(one.updatedAt()) ? one : other;
  }

  private static String key(Silence silence) {
    return silence.tenant() + "|" + silence.id();
  }

  private static LogOutage outage(@Nullable Exception failure) {
    return new LogOutage(
        LogOutage.Reason.TIMEOUT, true, "Expected Kafka to take a silence, but " + failure);
  }
}
