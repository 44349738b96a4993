package io.diapason.correlation.flink;

import io.diapason.ml.anomaly.AnomalyPolicy;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Sample;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The stream from samples to findings. It is a job of its own beside the correlation: it may be
 * shut, may fall behind and may fail without a single alert waiting for it.
 */
public final class AnomalyPipeline {

  private AnomalyPipeline() {}

  /**
   * Lays the stream out; nothing runs yet.
   *
   * @param samples in the order of the door, with event time and watermarks assigned
   * @param findings takes alerts that the door has yet to stamp, at least once each
   */
  public static void define(
      DataStream<Sample> samples, Sink<AlertEvent> findings, AnomalyPolicy policy) {
    KeySelector<Sample, String> series = AnomalyFunction::key;
    samples
        .keyBy(series, Types.STRING)
        .process(new AnomalyFunction(policy))
        .returns(new AlertEventType())
        .uid(OperatorIds.ANOMALY)
        .name(OperatorIds.ANOMALY)
        .sinkTo(findings)
        .uid(OperatorIds.FINDINGS_SINK)
        .name(OperatorIds.FINDINGS_SINK);
  }
}
