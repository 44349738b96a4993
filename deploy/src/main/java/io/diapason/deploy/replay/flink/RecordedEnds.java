package io.diapason.deploy.replay.flink;

import io.diapason.correlation.flink.Ends;
import io.diapason.correlation.flink.InProcessSink;
import io.diapason.correlation.flink.RecordedTime;
import io.diapason.deploy.replay.outcome.MinuteCount;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A recording as the beginning of the pipeline. Beside the alerts there is little, and all of it is
 * there at once, so no alert has to wait for it.
 *
 * @param open opens the alerts
 * @param minutes hears how many came in each minute
 * @param changed what was altered, in the order of its time
 * @param set what the engine worked by, in the order of its time
 */
record RecordedEnds(
    Function<StreamExecutionEnvironment, DataStream<AlertEvent>> open,
    InProcessSink<MinuteCount> minutes,
    List<Change> changed,
    List<Control> set)
    implements Ends.Sources {

  static final Duration STEP = Duration.ofSeconds(1);

  @Override
  public DataStream<AlertEvent> alerts(StreamExecutionEnvironment env) {
    SingleOutputStreamOperator<AlertEvent> counted =
        open.apply(env)
            .transform(
                "recorded-count", TypeInformation.of(AlertEvent.class), new MinuteCountOperator())
            .uid("recorded-count")
            .setParallelism(1);
    counted
        .getSideOutput(MinuteCountOperator.COUNTS)
        .sinkTo(minutes)
        .uid("recorded-minutes")
        .setParallelism(1);
    return counted;
  }

  @Override
  public DataStream<Change> changes(StreamExecutionEnvironment env) {
    // Before everything else: a list with nothing in it is no source.
    List<Change> entries =
        changed.isEmpty() ? List.of(Change.tick(Receipt.NONE, Instant.EPOCH)) : changed;
    return list(env, "recorded-changes", Change.class, entries, Change::receivedAt);
  }

  @Override
  public DataStream<Control> control(StreamExecutionEnvironment env) {
    List<Control> entries = set.isEmpty() ? List.of(Control.tick(Instant.EPOCH)) : set;
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
