package io.diapason.correlation.flink;

import io.diapason.ml.advice.Consultation;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Stream;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The live ends: the log in Kafka. Read from the checkpoint, or from the beginning when there is
 * none; written at least once.
 *
 * <p>A subtask without a partition would never hear a tick and hold time back for all, so no source
 * has more subtasks than its topic has partitions.
 *
 * @param bootstrap the brokers, as {@code host:port,...}
 * @param alertPartitions how many partitions the alerts have; the other topics have one
 */
public record KafkaEnds(String bootstrap, int alertPartitions)
    implements Ends.Sources, Serializable {

  private interface Read<T, R> extends Function<T, R>, Serializable {}

  @Override
  public DataStream<AlertEvent> alerts(StreamExecutionEnvironment env) {
    return open(
            env,
            Stream.ALERTS,
            AlertEvent.class,
            strategy(AlertEvent::receivedAt, event -> event.kind() == AlertEvent.Kind.TICK))
        .setParallelism(Math.min(env.getParallelism(), alertPartitions));
  }

  @Override
  public DataStream<Change> changes(StreamExecutionEnvironment env) {
    return open(env, Stream.CHANGES, Change.class, strategy(Change::receivedAt, Change::tick))
        .setParallelism(1);
  }

  @Override
  public DataStream<Control> control(StreamExecutionEnvironment env) {
    return open(
            env,
            Stream.CONTROL,
            Control.class,
            strategy(Control::receivedAt, control -> control.kind() == Control.Kind.TICK))
        .setParallelism(1);
  }

  /**
   * What was measured, in the order of the door. Time moves on with the samples, for there are no
   * ticks: when nothing is measured, nothing needs to be forgotten.
   */
  public DataStream<Sample> samples(StreamExecutionEnvironment env) {
    return open(
            env,
            Stream.SAMPLES,
            Sample.class,
            RecordedTime.strategy(Sample::receivedAt, Duration.ofSeconds(1)))
        .setParallelism(1);
  }

  /** Where goes what was found in samples. */
  public Sink<AlertEvent> findings() {
    return sink(
        Stream.FINDINGS,
        (Read<AlertEvent, String>)
            finding -> finding.tenant() + "|" + finding.fingerprint().value());
  }

  /** Where the pipeline's words go. */
  public Ends.Sinks sinks() {
    return new Ends.Sinks(
        sink(
            Stream.INCIDENTS,
            (Read<IncidentSnapshot, String>)
                snapshot -> snapshot.tenant() + "|" + snapshot.id().value()),
        sink(Stream.LEDGER, (Read<LedgerSnapshot, String>) LedgerSnapshot::tenant),
        sink(
            Stream.QUIET,
            (Read<QuietAlert, String>)
                quiet -> quiet.tenant() + "|" + quiet.alert().fingerprint().value()),
        sink(
            Stream.EXPLANATIONS,
            (Read<Explanation, String>)
                explanation -> explanation.tenant() + "|" + explanation.incident().value()),
        sink(
            Stream.CONSULTATIONS,
            (Read<Consultation, String>)
                consulted -> consulted.tenant() + "|" + consulted.incident().value()));
  }

  private static <T> WatermarkStrategy<T> strategy(
      Read<T, Instant> time, TickWatermarks.IsTick<T> isTick) {
    return WatermarkStrategy.<T>forGenerator(context -> new TickWatermarks<>(isTick))
        .withTimestampAssigner((entry, kafkaTime) -> time.apply(entry).toEpochMilli());
  }

  private <T> SingleOutputStreamOperator<T> open(
      StreamExecutionEnvironment env, Stream stream, Class<T> type, WatermarkStrategy<T> time) {
    KafkaSource<T> source =
        KafkaSource.<T>builder()
            .setBootstrapServers(bootstrap)
            .setTopics(stream.topic())
            .setGroupId("diapason-correlation")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setValueOnlyDeserializer(new JsonRecords<>(type))
            .setProperty("fetch.max.wait.ms", "100")
            .build();
    String id = stream.topic();
    return env.fromSource(source, time, id, TypeInformation.of(type)).uid(id).name(id);
  }

  private <T> Sink<T> sink(Stream stream, Read<T, String> key) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(bootstrap)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setProperty("linger.ms", "0")
        .setProperty("compression.type", "lz4")
        .setProperty("max.request.size", "8388608")
        .setRecordSerializer(
            KafkaRecordSerializationSchema.<T>builder()
                .setTopic(stream.topic())
                .setKeySerializationSchema(
                    value -> key.apply(value).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .setValueSerializationSchema(new JsonRecords.Writer<>())
                .build())
        .build();
  }
}
