package io.diapason.correlation.flink;

import io.diapason.ml.anomaly.AnomalyDecision;
import io.diapason.ml.anomaly.AnomalyPolicy;
import io.diapason.ml.anomaly.SeriesState;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Sample;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Carries {@link AnomalyPolicy} decisions out in Flink, one key per series. */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class AnomalyFunction extends KeyedProcessFunction<String, Sample, AlertEvent> {

  private final AnomalyPolicy policy;
  private transient ValueState<SeriesState> state;

  AnomalyFunction(AnomalyPolicy policy) {
    this.policy = policy;
  }

  /** Which samples are of one series. */
  static String key(Sample sample) {
    return sample.tenant() + "|" + sample.series().value();
  }

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("series", TypeInformation.of(SeriesState.class)));
  }

  @Override
  public void processElement(Sample sample, Context context, Collector<AlertEvent> out)
      throws Exception {
    SeriesState known = state.value();
    AnomalyDecision decision = policy.onSample(known, sample);
    remember(decision.state());
    AlertEvent finding = decision.finding();
    if (finding != null) {
      out.collect(finding);
    }
    // One timer for each series, not one for each sample: it looks again when it was too early.
    if (known == null) {
      wake(decision.forgetAt(), context);
    }
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<AlertEvent> out) throws Exception {
    AnomalyDecision decision = policy.onWake(state.value(), Instant.ofEpochMilli(at));
    remember(decision.state());
    wake(decision.forgetAt(), context);
  }

  private void remember(@Nullable SeriesState next) throws Exception {
    if (next == null) {
      state.clear();
    } else {
      state.update(next);
    }
  }

  private static void wake(@Nullable Instant at, Context context) {
    if (at != null) {
      context.timerService().registerEventTimeTimer(StreamTime.reached(at));
    }
  }
}
