package io.diapason.correlation.flink;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Stream;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A stretch of the log's alerts, read to its end and left as it is: nothing is committed, so nobody
 * else's place in the log is touched. Time moves on by the log's own ticks.
 *
 * @param bootstrap the brokers, as {@code host:port,...}
 * @param tenant whose events
 * @param from the first moment
 * @param to the first moment that is no longer part of it
 */
public record LoggedAlerts(String bootstrap, String tenant, Instant from, Instant to)
    implements Serializable {

  /** An event stands in the log after its moment, by as long as the log was out of reach. */
  private static final Duration LATEST_ARRIVAL = Duration.ofHours(1);

  /**
   * Opens the stretch in one subtask: it reads the partitions in turn, so that none runs far ahead
   * of the others and what waits for its turn stays little.
   *
   * @param id the operator's name
   */
  public DataStream<AlertEvent> open(StreamExecutionEnvironment env, String id) {
    KafkaSource<AlertEvent> source =
        KafkaSource.<AlertEvent>builder()
            .setBootstrapServers(bootstrap)
            .setTopics(Stream.ALERTS.topic())
            .setStartingOffsets(OffsetsInitializer.timestamp(from.toEpochMilli()))
            .setBounded(OffsetsInitializer.timestamp(to.plus(LATEST_ARRIVAL).toEpochMilli()))
            .setValueOnlyDeserializer(new JsonRecords<>(AlertEvent.class))
            .setProperty("commit.offsets.on.checkpoint", "false")
            .build();
    WatermarkStrategy<AlertEvent> time =
        WatermarkStrategy.<AlertEvent>forGenerator(
                context -> new TickWatermarks<AlertEvent>(LoggedAlerts::isTick))
            .withTimestampAssigner((entry, kafkaTime) -> entry.receivedAt().toEpochMilli());
    return env.fromSource(source, time, id, TypeInformation.of(AlertEvent.class))
        .uid(id)
        .setParallelism(1)
        .filter(this::belongs)
        .uid(id + "-range")
        .setParallelism(1);
  }

  private static boolean isTick(AlertEvent entry) {
    return entry.kind() == AlertEvent.Kind.TICK;
  }

  private boolean belongs(AlertEvent event) {
    return isTick(event) || isInRange(event);
  }

  private boolean isInRange(AlertEvent event) {
    return event.tenant().equals(tenant)
        && !event.receivedAt().isBefore(from)
        && event.receivedAt().isBefore(to);
  }
}
