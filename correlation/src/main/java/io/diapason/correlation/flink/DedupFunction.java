package io.diapason.correlation.flink;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupDecision.Verdict;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Carries {@link DedupPolicy} decisions out in Flink, one key per alert. */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class DedupFunction extends KeyedProcessFunction<String, AlertEvent, Happening> {

  static final OutputTag<LedgerEntry> ACCOUNT =
      new OutputTag<>("dedup-account", TypeInformation.of(LedgerEntry.class));

  private final DedupPolicy policy;
  private transient ValueState<AlertState> state;

  DedupFunction(DedupPolicy policy) {
    this.policy = policy;
  }

  /** Which events are of one alert. */
  static String key(AlertEvent event) {
    return event.tenant() + "|" + event.fingerprint().value();
  }

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("alert", ImmutableType.ofClass(AlertState.class)));
  }

  @Override
  public void processElement(AlertEvent event, Context context, Collector<Happening> out)
      throws Exception {
    DedupDecision decision = policy.onEvent(state.value(), event);
    remember(decision.state());
    for (DedupDecision.Announced announced : decision.changes()) {
      out.collect(Happening.of(AlertChange.of(announced, event)));
    }
    wake(decision, context);
    context.output(ACCOUNT, entry(event, decision.verdict()));
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<Happening> out) throws Exception {
    DedupDecision decision = policy.onWake(state.value(), Instant.ofEpochMilli(at));
    remember(decision.state());
    String key = context.getCurrentKey();
    int bar = key.indexOf('|');
    for (DedupDecision.Announced announced : decision.changes()) {
      out.collect(
          Happening.of(
              AlertChange.of(
                  announced, key.substring(0, bar), new Fingerprint(key.substring(bar + 1)))));
    }
    wake(decision, context);
  }

  private void remember(@Nullable AlertState next) throws Exception {
    if (next == null) {
      state.clear();
    } else {
      state.update(next);
    }
  }

  private static void wake(DedupDecision decision, Context context) {
    Instant at = decision.wakeAt();
    if (at != null) {
      context.timerService().registerEventTimeTimer(StreamTime.reached(at));
    }
  }

  private static LedgerEntry entry(AlertEvent event, @Nullable Verdict verdict) {
    return new LedgerEntry(
        event.tenant(),
        event.receipt().door(),
        event.receivedAt(),
        1,
        event.receipt().sequence(),
        verdict == Verdict.REPEATED ? 1 : 0,
        verdict == Verdict.NOTED ? 1 : 0,
        verdict == Verdict.WITHHELD ? 1 : 0,
        0);
  }
}
