package io.diapason.ingest.kafka;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what was found in samples on, one after the other, on a thread of its own. A finding counts
 * as read when whoever takes it has it durable; one that could not be taken is handed on again, so
 * none is lost and some come twice.
 */
public final class KafkaFindings implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaFindings.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  private static final TopicPartition PARTITION = new TopicPartition(Stream.FINDINGS.topic(), 0);

  private final Consumer<byte[], byte[]> consumer;
  private final Function<AlertEvent, CompletionStage<Void>> taker;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::follow, "findings");

  private KafkaFindings(KafkaLogConfig config, Function<AlertEvent, CompletionStage<Void>> taker) {
    Map<String, Object> settings = KafkaSettings.consumer(config);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "diapason-findings");
    this.consumer = new KafkaConsumer<>(settings);
    this.taker = taker;
    thread.setDaemon(true);
  }

  /** Begins to hand on where it stopped last time; the topic must exist. */
  public static KafkaFindings start(
      KafkaLogConfig config, Function<AlertEvent, CompletionStage<Void>> taker) {
    KafkaFindings findings = new KafkaFindings(config, taker);
    findings.thread.start();
    return findings;
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
      consumer.assign(List.of(PARTITION));
      while (closed.getCount() > 0) {
        poll();
      }
    } catch (WakeupException e) {
      LOG.debug("Findings are no longer handed on", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() throws InterruptedException {
    try {
      boolean any = false;
      for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(WAIT)) {
        handOn(entry);
        any = true;
      }
      if (any && closed.getCount() > 0) {
        consumer.commitSync();
      }
    } catch (RetriableException e) {
      LOG.warn("Expected to read findings, but the log did not answer; trying again", e);
    }
  }

  private void handOn(ConsumerRecord<byte[], byte[]> entry) throws InterruptedException {
    AlertEvent finding;
    try {
      finding = VocabularyJson.read(entry.value(), AlertEvent.class);
    } catch (UncheckedIOException e) {
      LOG.warn("Expected a finding at offset {}, but found other bytes", entry.offset(), e);
      return;
    }
    while (!isTaken(finding)) {
      if (closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
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
