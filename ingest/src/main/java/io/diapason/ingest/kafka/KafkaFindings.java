package io.diapason.ingest.kafka;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what was found in samples on, one after the other, on a thread of its own. A finding counts
 * as read when whoever takes it has it durable; one that could not be taken is handed on again, so
 * none is lost and some come twice.
 */
public final class KafkaFindings implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaFindings.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Function<AlertEvent, CompletionStage<Void>> taker;
  private final PartitionReader reader;

  private KafkaFindings(KafkaLogConfig config, Function<AlertEvent, CompletionStage<Void>> taker) {
    Map<String, Object> settings = KafkaSettings.consumer(config);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "diapason-findings");
    this.taker = taker;
    this.reader =
        new PartitionReader(Stream.FINDINGS.topic(), new KafkaConsumer<>(settings), this::look);
  }

  /** Begins to hand on where it stopped last time; the topic must exist. */
  public static KafkaFindings start(
      KafkaLogConfig config, Function<AlertEvent, CompletionStage<Void>> taker) {
    KafkaFindings findings = new KafkaFindings(config, taker);
    findings.reader.start();
    return findings;
  }

  @Override
  public void close() {
    reader.close();
  }

  private void look(Consumer<byte[], byte[]> consumer) throws InterruptedException {
    ConsumerRecords<byte[], byte[]> entries = consumer.poll(PartitionReader.WAIT);
    for (ConsumerRecord<byte[], byte[]> entry : entries) {
      handOn(entry);
    }
    if (!entries.isEmpty() && !reader.isClosed()) {
      consumer.commitSync();
    }
  }

  private void handOn(ConsumerRecord<byte[], byte[]> entry) throws InterruptedException {
    AlertEvent finding = finding(entry);
    if (finding == null) {
      LOG.warn("Expected a finding at offset {}, but found other bytes", entry.offset());
      return;
    }
    while (!isTaken(finding)) {
      if (reader.pause(AGAIN)) {
        return;
      }
    }
  }

  /** Null when it is none; an entry may have no bytes, and JSON may say nothing. */
  private static @Nullable AlertEvent finding(ConsumerRecord<byte[], byte[]> entry) {
    try {
      return entry.value() == null ? null : VocabularyJson.read(entry.value(), AlertEvent.class);
    } catch (UncheckedIOException e) {
      LOG.debug("What was found at offset {}", entry.offset(), e);
      return null;
    }
  }

  private boolean isTaken(AlertEvent finding) {
    try {
      taker.apply(finding).toCompletableFuture().join();
      return true;
    } catch (CompletionException e) {
      LOG.warn("Expected the door to take a finding, but {}; trying again", e.toString());
      return false;
    }
  }
}
