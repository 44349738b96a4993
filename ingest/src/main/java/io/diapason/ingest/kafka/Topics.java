package io.diapason.ingest.kafka;

import io.diapason.vocabulary.Stream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing; those that exist are left as they are. */
final class Topics {

  static final int MAX_MESSAGE_BYTES = 8 << 20;

  /** Who promised to ping, keyed by tenant and name. No other room reads it. */
  static final String HEARTBEATS = "diapason.heartbeats";

  /** What was added to alerts, keyed by tenant and fingerprint. No other room reads it. */
  static final String REMARKS = "diapason.remarks";

  /** Maintenance windows set by the API, keyed by tenant and id. No other room reads it. */
  static final String MAINTENANCE = "diapason.maintenance";

  private static final List<String> OWN = List.of(HEARTBEATS, REMARKS, MAINTENANCE);

  private static final String FOREVER = "-1";

  /** Last month's log is what new rules are tried on before they go live. */
  private static final String A_YEAR = Long.toString(Duration.ofDays(400).toMillis());

  private static final String A_MONTH = Long.toString(Duration.ofDays(35).toMillis());

  private static final String A_DAY = Long.toString(Duration.ofDays(1).toMillis());

  private Topics() {}

  static void createMissing(Admin admin, KafkaLogConfig config) {
    Duration within = config.startWithin();
    try {
      Set<String> present =
          admin.listTopics().names().get(within.toMillis(), TimeUnit.MILLISECONDS);
      List<NewTopic> missing = new ArrayList<>();
      for (Stream stream : Stream.values()) {
        if (!present.contains(stream.topic())) {
          missing.add(topic(stream, config));
        }
      }
      for (String own : OWN) {
        if (!present.contains(own)) {
          missing.add(new NewTopic(own, 1, config.replication()).configs(own(own)));
        }
      }
      admin.createTopics(missing).all().get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      // Another door may have been faster.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failed(config, e);
      }
    } catch (TimeoutException e) {
      throw failed(config, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(config, e);
    }
  }

  private static NewTopic topic(Stream stream, KafkaLogConfig config) {
    int partitions = stream == Stream.ALERTS ? config.alertPartitions() : 1;
    return new NewTopic(stream.topic(), partitions, config.replication()).configs(settings(stream));
  }

  private static Map<String, String> settings(Stream stream) {
    String size = Integer.toString(MAX_MESSAGE_BYTES);
    return switch (stream) {
      // What the engine works by is needed for as long as any alert can be replayed.
      case CONTROL ->
          Map.of(
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG, size,
              TopicConfig.RETENTION_MS_CONFIG, FOREVER,
              TopicConfig.RETENTION_BYTES_CONFIG, FOREVER);
      // What there is to learn from; a year shows every season once.
      case CONSULTATIONS ->
          Map.of(
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG, size, TopicConfig.RETENTION_MS_CONFIG, A_YEAR);
      case LEDGER, SILENCES, QUIET -> compacted();
      // Many, and worth little once they are judged.
      case SAMPLES ->
          Map.of(
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG, size, TopicConfig.RETENTION_MS_CONFIG, A_DAY);
      case ALERTS, CHANGES, INCIDENTS, EXPLANATIONS, DEAD_LETTERS, FINDINGS ->
          Map.of(
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG, size, TopicConfig.RETENTION_MS_CONFIG, A_MONTH);
    };
  }

  private static Map<String, String> own(String topic) {
    Map<String, String> settings = new HashMap<>(compacted());
    if (topic.equals(REMARKS)) {
      // Nobody asks what was noted on an alert that the log has forgotten.
      settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete");
      settings.put(TopicConfig.RETENTION_MS_CONFIG, A_MONTH);
    }
    return settings;
  }

  private static Map<String, String> compacted() {
    return Map.of(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(MAX_MESSAGE_BYTES),
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_COMPACT);
  }

  private static IllegalStateException failed(KafkaLogConfig config, Exception cause) {
    return new IllegalStateException(
        "Expected Kafka at "
            + config.bootstrapServers()
            + " to list and create topics within "
            + config.startWithin().toSeconds()
            + " s, but "
            + cause,
        cause);
  }
}
