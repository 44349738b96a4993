package io.diapason.correlation.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.anomaly.AnomalyConfig;
import io.diapason.ml.anomaly.AnomalyPolicy;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnomalyFunctionTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final AnomalyPolicy POLICY =
      new AnomalyPolicy(new AnomalyConfig(Duration.ofMinutes(1), 60, 2, 10, Severity.WARNING));

  private KeyedOneInputStreamOperatorTestHarness<String, Sample, AlertEvent> flink;
  private final List<AlertEvent> said = new ArrayList<>();

  @BeforeEach
  void begin() throws Exception {
    flink = harness();
    flink.open();
  }

  /** Whatever the story: a day after the last sample nothing is remembered. */
  @AfterEach
  void nothingIsLeft() throws Exception {
    flink.processWatermark(START.plus(Duration.ofDays(30)).toEpochMilli());
    assertThat(flink.numKeyedStateEntries()).isZero();
    assertThat(flink.numEventTimeTimers()).isZero();
    flink.close();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Sample, AlertEvent> harness()
      throws Exception {
    KeyedOneInputStreamOperatorTestHarness<String, Sample, AlertEvent> made =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new AnomalyFunction(POLICY)),
            AnomalyFunction::key,
            Types.STRING);
    made.setup(
        new AlertEventType().createSerializer(made.getExecutionConfig().getSerializerConfig()));
    return made;
  }

  private void hear(String service, int minute, double value) throws Exception {
    Map<String, String> labels = Map.of(Sample.NAME, "latency", "service", service);
    Instant at = START.plus(Duration.ofMinutes(minute));
    Sample sample = new Sample("default", Fingerprint.of("default", labels), labels, at, value, at);
    flink.processElement(sample, at.toEpochMilli());
    flink.processWatermark(at.toEpochMilli() - 1);
    said.clear();
    said.addAll(flink.extractOutputValues());
  }

  @Test
  void eachSeriesIsJudgedByItself() throws Exception {
    for (int minute = 0; minute < 100; minute++) {
      hear("shop", minute, 10 + minute % 7);
      hear("bank", minute, 1000 + minute % 7);
    }
    assertThat(said).isEmpty();
    hear("shop", 100, 1003);
    hear("bank", 100, 1003);
    assertThat(said).hasSize(1);
    assertThat(said.get(0).labels()).containsEntry("service", "shop");
  }

  @Test
  void whatIsLearntOutlivesACrash() throws Exception {
    for (int minute = 0; minute < 100; minute++) {
      hear("shop", minute, 10 + minute % 7);
    }
    OperatorSubtaskState state = flink.snapshot(1, 1);
    flink.close();
    flink = harness();
    flink.initializeState(state);
    flink.open();

    hear("shop", 100, 90);

    assertThat(said).hasSize(1);
    assertThat(flink.numKeyedStateEntries()).isEqualTo(1);
    assertThat(flink.numEventTimeTimers()).isEqualTo(1);
  }
}
