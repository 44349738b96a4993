package io.diapason.deploy.replay.flink;

import io.diapason.correlation.flink.Ends;
import io.diapason.correlation.flink.InProcessSink;
import io.diapason.correlation.flink.RecordedTime;
import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.ReplayInput;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Recorded files as the beginning of the pipeline. They are read by one subtask each, in order; the
 * file's own lines give the receipts.
 */
record RecordedEnds(ReplayInput input, InProcessSink<String> refused) implements Ends.Sources {

  private static final Duration STEP = Duration.ofSeconds(1);

  @Override
  public DataStream<AlertEvent> alerts(StreamExecutionEnvironment env) {
    FileSource<String> lines =
        FileSource.forRecordStreamFormat(
                new TextLineInputFormat(), Path.fromLocalFile(input.alerts().toFile()))
            .build();
    SingleOutputStreamOperator<AlertEvent> events =
        env.fromSource(lines, WatermarkStrategy.noWatermarks(), "recorded-lines")
            .uid("recorded-lines")
            .setParallelism(1)
            .process(new RecordedReader())
            .returns(TypeInformation.of(AlertEvent.class))
            .uid("recorded-reader")
            .setParallelism(1);
    events
        .getSideOutput(RecordedReader.REFUSED)
        .sinkTo(refused)
        .uid("recorded-refused")
        .setParallelism(1);
    return events
        .assignTimestampsAndWatermarks(RecordedTime.strategy(AlertEvent::receivedAt, STEP))
        .uid("recorded-time")
        .setParallelism(1);
  }

  @Override
  public DataStream<Change> changes(StreamExecutionEnvironment env) {
    // Before everything else: a list with nothing in it is no source.
    List<Change> entries =
        input.changes().isEmpty()
            ? List.of(Change.tick(io.diapason.vocabulary.Receipt.NONE, Instant.EPOCH))
            : input.changes();
    return list(env, "recorded-changes", Change.class, entries, Change::receivedAt);
  }

  @Override
  public DataStream<Control> control(StreamExecutionEnvironment env) {
    List<Control> entries = List.of(Control.estate(House.TENANT, Instant.EPOCH, input.estate()));
    return list(env, "recorded-control", Control.class, entries, Control::receivedAt);
  }

  private static <T> DataStream<T> list(
      StreamExecutionEnvironment env,
      String id,
      Class<T> type,
      List<T> entries,
      RecordedTime.Moment<T> moment) {
    return env.fromData(entries, TypeInformation.of(type))
        .uid(id)
        .setParallelism(1)
        .assignTimestampsAndWatermarks(RecordedTime.strategy(moment, STEP))
        .uid(id + "-time")
        .setParallelism(1);
  }
}
