package io.diapason.deploy.replay.flink;

import io.diapason.correlation.flink.InProcessSink;
import io.diapason.correlation.flink.RecordedTime;
import io.diapason.vocabulary.AlertEvent;
import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A recorded file as a stream of alerts. It is read by one subtask, in order; the file's own lines
 * give the receipts.
 *
 * @param file one JSON object a line, in the order of its time
 * @param refused hears of what cannot be read
 */
record RecordedAlerts(Path file, InProcessSink<String> refused) {

  DataStream<AlertEvent> open(StreamExecutionEnvironment env) {
    FileSource<byte[]> lines =
        FileSource.forRecordStreamFormat(
                new LineFormat(), org.apache.flink.core.fs.Path.fromLocalFile(file.toFile()))
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
        .assignTimestampsAndWatermarks(
            RecordedTime.strategy(AlertEvent::receivedAt, RecordedEnds.STEP))
        .uid("recorded-time")
        .setParallelism(1);
  }
}
