package io.diapason.correlation.flink;

import io.diapason.correlation.ledger.LedgerEntry;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds entries up until the next watermark or checkpoint, so that the ledger costs one record per
 * tick and not one per event. It holds nothing across a checkpoint and so needs no state.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class AccountOperator extends AbstractStreamOperator<LedgerEntry>
    implements OneInputStreamOperator<LedgerEntry, LedgerEntry> {

  private transient Map<String, LedgerEntry> sums;

  @Override
  public void open() throws Exception {
    super.open();
    sums = new TreeMap<>();
  }

  @Override
  public void processElement(StreamRecord<LedgerEntry> element) {
    LedgerEntry entry = element.getValue();
    sums.merge(entry.tenant() + "|" + entry.door(), entry, LedgerEntry::plus);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    flush();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    flush();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }

  private void flush() {
    sums.values().forEach(sum -> output.collect(new StreamRecord<>(sum, sum.at().toEpochMilli())));
    sums.clear();
  }
}
