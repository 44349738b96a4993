package io.diapason.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaFindings;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Findings on a Kafka that other tests write to as well: each test has a tenant of its own. */
@ExtendWith(EmbeddedParts.class)
class KafkaFindingsTest {

  private static final TopicPartition FINDINGS = new TopicPartition(Stream.FINDINGS.topic(), 0);

  private final String tenant = "tenant-" + UUID.randomUUID();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  /** How often each name is still refused. */
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  private final KafkaLogConfig config = new KafkaLogConfig(EmbeddedParts.bootstrapServers(), 3);
  private @Nullable KafkaFindings reader;

  @BeforeEach
  void makeTopics() {
    new KafkaEventLog(config).close();
  }

  @AfterEach
  void stop() {
    if (reader != null) {
      reader.close();
    }
  }

  @Test
  void handsOnInTheOrderOfTheLog() throws Exception {
    List<String> names = IntStream.range(0, 50).mapToObj(i -> "finding-" + i).toList();
    write(names.subList(0, 20));
    start();
    write(names.subList(20, 50));

    assertThat(nextAsked(50)).containsExactlyElementsOf(names);
  }

  @Test
  void handsOnAgainWhatWasRefusedAndNothingPastIt() throws Exception {
    refusals.put("b", 2);
    write(List.of("a", "b", "c"));
    start();

    assertThat(nextAsked(5)).containsExactly("a", "b", "b", "b", "c");
  }

  @Test
  void goesOnWhereItStopped() throws Exception {
    write(List.of("a", "b"));
    start();
    assertThat(nextAsked(2)).containsExactly("a", "b");
    awaitAllRead();
    stop();

    write(List.of("c"));
    start();

    assertThat(nextAsked(1)).containsExactly("c");
  }

  @Test
  void handsOnAfterARestartWhatWasStillRefused() throws Exception {
    refusals.put("b", Integer.MAX_VALUE);
    write(List.of("a", "b", "c"));
    start();
    assertThat(nextAsked(2)).containsExactly("a", "b");
    stop();
    asked.clear();
    refusals.clear();

    start();

    assertThat(nextAsked(3)).as("one comes twice, none is lost").containsExactly("a", "b", "c");
  }

  @Test
  void passesOverForeignBytes() throws Exception {
    write(List.of("a"));
    send(
        "no json".getBytes(StandardCharsets.UTF_8),
        new byte[] {(byte) 0xff, 0},
        "[1]".getBytes(StandardCharsets.UTF_8),
        "null".getBytes(StandardCharsets.UTF_8),
        "{\"kind\":\"UNHEARD_OF\"}".getBytes(StandardCharsets.UTF_8),
        new byte[0],
        null);
    write(List.of("b"));
    start();

    assertThat(nextAsked(2)).containsExactly("a", "b");
    awaitAllRead();
  }

  private void start() {
    reader = KafkaFindings.start(config, this::take);
  }

  private CompletionStage<Void> take(AlertEvent finding) {
    if (!finding.tenant().equals(tenant)) {
      return CompletableFuture.completedFuture(null);
    }
    asked.add(finding.name());
    Integer left = refusals.computeIfPresent(finding.name(), (name, more) -> more - 1);
    return left == null || left < 0
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.failedFuture(
            new LogOutage(LogOutage.Reason.FULL, true, "Expected room, but there is none"));
  }

  private List<String> nextAsked(int count) throws InterruptedException {
    String[] names = new String[count];
    for (int at = 0; at < count; at++) {
      names[at] = asked.poll(60, TimeUnit.SECONDS);
    }
    return Arrays.asList(names);
  }

  private void write(List<String> names) throws Exception {
    send(names.stream().map(name -> VocabularyJson.write(finding(name))).toArray(byte[][]::new));
  }

  private void send(byte[]... values) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", EmbeddedParts.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(FINDINGS.topic(), value)).get(30, TimeUnit.SECONDS);
      }
    }
  }

  /** Until the reader has told the log that it has read all. */
  private void awaitAllRead() {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", EmbeddedParts.bootstrapServers()))) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(read(admin)).isEqualTo(end(admin)));
    }
  }

  private static long read(Admin admin) throws Exception {
    OffsetAndMetadata read =
        admin
            .listConsumerGroupOffsets("diapason-findings")
            .partitionsToOffsetAndMetadata()
            .get(30, TimeUnit.SECONDS)
            .get(FINDINGS);
    return read == null ? -1 : read.offset();
  }

  private static long end(Admin admin) throws Exception {
    return admin
        .listOffsets(Map.of(FINDINGS, OffsetSpec.latest()))
        .partitionResult(FINDINGS)
        .get(30, TimeUnit.SECONDS)
        .offset();
  }

  private AlertEvent finding(String name) {
    return new AlertEvent(
        AlertEvent.Kind.FIRING,
        tenant,
        Receipt.NONE,
        Instant.parse("2026-03-01T12:00:00Z"),
        "anomaly",
        Fingerprint.of(tenant, Map.of("metric", name)),
        name,
        Severity.WARNING,
        name + " is odd",
        Map.of("metric", name),
        Map.of(),
        Instant.parse("2026-03-01T11:59:00Z"),
        null,
        Instant.parse("2026-03-01T12:15:00Z"),
        "");
  }
}
