package io.diapason.deploy.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.deploy.embedded.part.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir Path folder;

  @Test
  void findsItsRecordsAfterARestartOnTheSameAndOnOtherPorts() throws Exception {
    Ports ports = Ports.free();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, ports)) {
      assertThat(kafka.health().up()).isTrue();
      createTopic(kafka);
      write(kafka, "first");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, ports)) {
      write(kafka, "second");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, Ports.free())) {
      assertThat(kafka.bootstrapServers()).isNotEqualTo("127.0.0.1:" + ports.kafka());
      write(kafka, "third");
      assertThat(readAll(kafka)).containsExactly("first", "second", "third");
    }
  }

  @Test
  void takesRecordsUpToEightMebibytes() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, Ports.free())) {
      createTopic(kafka);
      write(kafka, "x".repeat(7 * MEBIBYTE));
      assertThatThrownBy(() -> write(kafka, "x".repeat(9 * MEBIBYTE)))
          .hasCauseInstanceOf(RecordTooLargeException.class);
    }
  }

  @Test
  void createsNoTopicThatNobodyAskedFor() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, Ports.free());
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThatThrownBy(() -> write(kafka, "lost")).isInstanceOf(Exception.class);
      assertThat(admin.listTopics().names().get()).isEmpty();
    }
  }

  private static void createTopic(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("topic", 1, (short) 1))).all().get();
    }
  }

  private static void write(EmbeddedKafka kafka, String value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "max.block.ms", "1000",
            "max.request.size", Integer.toString(16 * MEBIBYTE));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("topic", value)).get();
    }
  }

  private static List<String> readAll(EmbeddedKafka kafka) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    TopicPartition partition = new TopicPartition("topic", 0);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<String> values = new java.util.ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(found -> values.add(found.value()));
      }
      return values;
    }
  }
}
