package io.diapason.correlation.flink;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Ends for tests: lists in, time moving on in steps. */
record ListEnds(List<AlertEvent> events, List<Change> altered, List<Control> set, Duration step)
    implements Ends.Sources {

  @Override
  public DataStream<AlertEvent> alerts(StreamExecutionEnvironment env) {
    return source(env, "alerts", AlertEvent.class, events, AlertEvent::receivedAt);
  }

  @Override
  public DataStream<Change> changes(StreamExecutionEnvironment env) {
    return source(env, "changes", Change.class, altered, Change::receivedAt);
  }

  @Override
  public DataStream<Control> control(StreamExecutionEnvironment env) {
    return source(env, "control", Control.class, set, Control::receivedAt);
  }

  private <T> DataStream<T> source(
      StreamExecutionEnvironment env,
      String id,
      Class<T> type,
      List<T> entries,
      RecordedTime.Moment<T> moment) {
    return env.fromData(entries, TypeInformation.of(type))
        .uid(id)
        .setParallelism(1)
        .assignTimestampsAndWatermarks(RecordedTime.strategy(moment, step))
        .uid(id + "-time")
        .setParallelism(1);
  }
}
