package io.diapason.correlation.flink;

import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.correlation.ledger.LedgerTotals;
import io.diapason.vocabulary.LedgerSnapshot;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keeps a tenant's totals and announces them twice a second of the stream's time at most. */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class LedgerFunction extends KeyedProcessFunction<String, LedgerEntry, LedgerSnapshot> {

  private static final long EVERY_MILLIS = 500;

  private transient ValueState<LedgerTotals> totals;

  @Override
  public void open(OpenContext context) {
    totals =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("totals", TypeInformation.of(LedgerTotals.class)));
  }

  @Override
  public void processElement(LedgerEntry entry, Context context, Collector<LedgerSnapshot> out)
      throws Exception {
    LedgerTotals before = totals.value();
    LedgerTotals after = LedgerTotals.add(before, entry);
    if (after.equals(before)) {
      return; // A tick of an idle door: nobody needs to hear the same again.
    }
    totals.update(after);
    long from = Math.max(entry.at().toEpochMilli(), context.timerService().currentWatermark());
    context
        .timerService()
        .registerEventTimeTimer((Math.floorDiv(from, EVERY_MILLIS) + 1) * EVERY_MILLIS);
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<LedgerSnapshot> out)
      throws Exception {
    LedgerTotals now = totals.value();
    if (now != null) {
      out.collect(now.snapshot(Instant.ofEpochMilli(at)));
    }
  }
}
