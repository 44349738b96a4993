package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.IncidentSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * One operator of the job that everyone's controls reach, outside of any job, in the stream's time.
 *
 * @param <I> what it hears
 * @param <O> what it says
 */
final class AnOperator<I, O> {

  /** The parts of an operator that a crash leaves alone: all but what it remembers. */
  record Plan<I, O>(
      Supplier<KeyedBroadcastProcessFunction<String, I, Control, O>> function,
      List<MapStateDescriptor<?, ?>> known,
      KeySelector<I, String> key,
      Class<O> says) {}

  private final Plan<I, O> plan;
  private KeyedBroadcastOperatorTestHarness<String, I, Control, O> flink;

  AnOperator(Plan<I, O> plan) throws Exception {
    this.plan = plan;
    flink = harness();
    flink.open();
  }

  /** The one that judges what belongs together, and knows the tenant's estate. */
  static AnOperator<Happening, IncidentSnapshot> judging(List<Ci> estate) throws Exception {
    AnOperator<Happening, IncidentSnapshot> made =
        new AnOperator<>(
            new Plan<>(
                () ->
                    new IncidentFunction(CorrelationConfig.defaults(), AdviserFactory.rulesOnly()),
                List.of(Landscape.STATE),
                Happening::tenant,
                IncidentSnapshot.class));
    made.tell(Control.estate("default", at(-10), estate), at(-10));
    return made;
  }

  private KeyedBroadcastOperatorTestHarness<String, I, Control, O> harness() throws Exception {
    KeyedBroadcastOperatorTestHarness<String, I, Control, O> made =
        new KeyedBroadcastOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(plan.function().get(), plan.known()),
            plan.key(),
            Types.STRING,
            1,
            1,
            0);
    made.setup(
        TypeInformation.of(plan.says())
            .createSerializer(made.getExecutionConfig().getSerializerConfig()));
    return made;
  }

  void tell(Control control, Instant at) throws Exception {
    flink.processBroadcastElement(control, at.toEpochMilli());
  }

  void hear(I input, Instant at) throws Exception {
    flink.processElement(input, at.toEpochMilli());
  }

  void passTo(Instant watermark) throws Exception {
    flink.processWatermark(watermark.toEpochMilli());
    flink.processBroadcastWatermark(new Watermark(watermark.toEpochMilli()));
  }

  /** What was said since it was last asked. */
  List<O> said() {
    List<O> said = List.copyOf(flink.extractOutputValues());
    flink.getOutput().clear();
    return said;
  }

  /** What was said aside since it was last asked. */
  <T> List<T> aside(OutputTag<T> tag) {
    Queue<StreamRecord<T>> queue = flink.getSideOutput(tag);
    if (queue == null) {
      return List.of();
    }
    List<T> said = queue.stream().map(StreamRecord::getValue).toList();
    queue.clear();
    return said;
  }

  /** What nobody has asked for yet is lost with it. */
  void crashAndRestore() throws Exception {
    OperatorSubtaskState state = flink.snapshot(1, 1);
    flink.close();
    flink = harness();
    flink.initializeState(state);
    flink.open();
  }

  int timers() {
    return flink.numEventTimeTimers();
  }

  /** Of no key, in the states so named; and no timer. */
  void assertNothingIsLeftIn(String... states) {
    for (String state : states) {
      assertThat(backend().getKeys(state, VoidNamespace.INSTANCE)).as(state).isEmpty();
    }
    assertThat(timers()).isZero();
  }

  void assertNothingIsLeft() {
    assertThat(backend().numKeyValueStateEntries()).isZero();
    assertThat(timers()).isZero();
  }

  private HeapKeyedStateBackend<?> backend() {
    return (HeapKeyedStateBackend<?>) flink.getOperator().getKeyedStateBackend();
  }

  void close() throws Exception {
    flink.close();
  }
}
