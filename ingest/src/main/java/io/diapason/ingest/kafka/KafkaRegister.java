package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of every record on a compacted topic, all of them in memory for whoever asks.
 */
final class KafkaRegister<T> implements AutoCloseable {

  private static final int GIVE_UP_MILLIS = 4_000;

  /**
   * What is kept, and how its versions are told apart.
   *
   * @param topic where it is kept
   * @param type what it is
   * @param key what the versions of one record share
   * @param updatedAt by which of two versions the later one is known
   */
  record Kept<T>(
      String topic, Class<T> type, Function<T, String> key, Function<T, Instant> updatedAt) {}

  private final Map<String, T> newest = new ConcurrentHashMap<>();
  private final Kept<T> kept;
  private final KafkaTable<T> table;
  private final Producer<byte[], byte[]> producer;

  /** Reads what is there; the topic must exist, which {@link KafkaEventLog} sees to. */
  KafkaRegister(KafkaLogConfig config, Kept<T> kept) {
    this.kept = kept;
    this.table = KafkaTable.follow(config, kept.topic(), kept.type(), this::take);
    Map<String, Object> settings = KafkaSettings.producer(config);
    // Whoever sets something waits for the answer, and may set it again.
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
    this.producer = new KafkaProducer<>(settings);
    table.awaitBeginning(config.startWithin());
  }

  CompletionStage<Void> put(T value) {
    CompletableFuture<Void> durable = new CompletableFuture<>();
    byte[] key = kept.key().apply(value).getBytes(StandardCharsets.UTF_8);
    try {
      Future<RecordMetadata> unused =
          producer.send(
              new ProducerRecord<>(kept.topic(), 0, key, VocabularyJson.write(value)),
              (metadata, failure) -> {
                if (failure == null) {
                  take(value);
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

  Collection<T> all() {
    return newest.values();
  }

  @Nullable T find(String key) {
    return newest.get(key);
  }

  @Override
  public void close() {
    producer.close();
    table.close();
  }

  private void take(T value) {
    newest.merge(kept.key().apply(value), value, this::later);
  }

  private T later(T one, T other) {
    return kept.updatedAt().apply(other).isBefore(kept.updatedAt().apply(one)) ? one : other;
  }

  private LogOutage outage(@Nullable Exception failure) {
    return new LogOutage(
        LogOutage.Reason.TIMEOUT,
        true,
        "Expected Kafka to take a " + kept.type().getSimpleName() + ", but " + failure);
  }
}
