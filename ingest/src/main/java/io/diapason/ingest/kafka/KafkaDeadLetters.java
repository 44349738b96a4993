package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.DeadLetterPage;
import io.diapason.ingest.stream.DeadLetters;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the dead letters back from Kafka, newest first; the cursor is an offset. */
public final class KafkaDeadLetters implements DeadLetters, AutoCloseable {

  private static final TopicPartition LETTERS = new TopicPartition(Stream.DEAD_LETTERS.topic(), 0);
  private static final int CHUNK = 200;
  private static final int MOST_POLLS = 20;
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  // A consumer belongs to one thread.
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread reader = new Thread(work, "dead-letters");
            reader.setDaemon(true);
            return reader;
          });

  /** Reads from the log that {@link KafkaEventLog} writes. */
  public KafkaDeadLetters(KafkaLogConfig config) {
    this.consumer = new KafkaConsumer<>(KafkaSettings.consumer(config));
    consumer.assign(List.of(LETTERS));
  }

  @Override
  public CompletionStage<DeadLetterPage> page(String tenant, @Nullable Long cursor, int limit) {
    return CompletableFuture.supplyAsync(() -> readPage(tenant, cursor, limit), thread);
  }

  @Override
  public CompletionStage<Optional<DeadLetter>> find(String tenant, String id) {
    return CompletableFuture.supplyAsync(() -> search(tenant, id), thread);
  }

  @Override
  public void close() {
    CompletableFuture.runAsync(() -> consumer.close(), thread)
        .orTimeout(CLOSE_WITHIN.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
        .exceptionally(failure -> null)
        .join();
    thread.shutdown();
  }

  private DeadLetterPage readPage(String tenant, @Nullable Long cursor, int limit) {
    long begin = begin();
    long before = cursor == null ? end() : Math.min(cursor, end());
    List<DeadLetter> page = new ArrayList<>();
    while (before > begin && page.size() < limit) {
      List<Letter> chunk = chunkBefore(before, begin);
      before = Math.max(begin, before - CHUNK);
      for (Letter letter : chunk) {
        if (page.size() < limit && letter.value().tenant().equals(tenant)) {
          page.add(letter.value());
          if (page.size() == limit) {
            before = letter.offset();
          }
        }
      }
    }
    return new DeadLetterPage(page, before > begin ? before : null);
  }

  private Optional<DeadLetter> search(String tenant, String id) {
    long begin = begin();
    for (long before = end(); before > begin; before -= CHUNK) {
      for (Letter letter : chunkBefore(before, begin)) {
        if (letter.value().id().equals(id) && letter.value().tenant().equals(tenant)) {
          return Optional.of(letter.value());
        }
      }
    }
    return Optional.empty();
  }

  /** The letters right before an offset, newest first. */
  private List<Letter> chunkBefore(long before, long begin) {
    long from = Math.max(begin, before - CHUNK);
    consumer.seek(LETTERS, from);
    List<Letter> chunk = new ArrayList<>();
    for (int polls = 0; consumer.position(LETTERS) < before; polls++) {
      if (polls > MOST_POLLS) {
        throw new IllegalStateException(
            "Expected the dead letters before " + before + " in time, but they did not come");
      }
      for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
        if (entry.offset() < before) {
          chunk.add(
              new Letter(entry.offset(), VocabularyJson.read(entry.value(), DeadLetter.class)));
        }
      }
    }
    Collections.reverse(chunk);
    return chunk;
  }

  private long begin() {
    return consumer.beginningOffsets(List.of(LETTERS)).getOrDefault(LETTERS, 0L);
  }

  private long end() {
    return consumer.endOffsets(List.of(LETTERS)).getOrDefault(LETTERS, 0L);
  }

  /** A letter and where it stands. */
  private record Letter(long offset, DeadLetter value) {}
}
