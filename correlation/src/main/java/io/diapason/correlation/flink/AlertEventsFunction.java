package io.diapason.correlation.flink;

import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.vocabulary.AlertEvent;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets events pass and notes of each tick up to which number its door announced that everything is
 * durable. Doors serve all tenants, so the note goes to the row of the house, which has no name.
 */
final class AlertEventsFunction extends ProcessFunction<AlertEvent, AlertEvent> {

  static final OutputTag<LedgerEntry> ACCOUNT =
      new OutputTag<>("tick-account", TypeInformation.of(LedgerEntry.class));

  private static final String HOUSE = "";

  @Override
  public void processElement(AlertEvent event, Context context, Collector<AlertEvent> out) {
    if (event.kind() != AlertEvent.Kind.TICK) {
      out.collect(event);
    } else if (event.receipt().sequence() > 0) {
      context.output(
          ACCOUNT,
          new LedgerEntry(
              HOUSE,
              event.receipt().door(),
              event.receivedAt(),
              0,
              event.receipt().sequence(),
              0,
              0,
              0,
              0));
    }
  }
}
