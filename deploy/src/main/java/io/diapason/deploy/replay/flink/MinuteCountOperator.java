package io.diapason.deploy.replay.flink;

import io.diapason.deploy.replay.outcome.MinuteCount;
import io.diapason.vocabulary.AlertEvent;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Lets events pass and says beside them how many came in each minute. It keeps nothing for a
 * restart, because a replay that fails begins anew.
 */
final class MinuteCountOperator extends AbstractStreamOperator<AlertEvent>
    implements OneInputStreamOperator<AlertEvent, AlertEvent> {

  static final OutputTag<MinuteCount> COUNTS =
      new OutputTag<>("minutes", TypeInformation.of(MinuteCount.class));

  private transient @Nullable MinuteCount count;

  @Override
  public void processElement(StreamRecord<AlertEvent> element) {
    AlertEvent event = element.getValue();
    if (event.kind() != AlertEvent.Kind.TICK) {
      note(event.receivedAt().toEpochMilli());
    }
    output.collect(element);
  }

  private void note(long millis) {
    if (count != null && count.holds(millis)) {
      count = count.plus(millis);
    } else {
      flush();
      count = MinuteCount.of(millis);
    }
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }

  private void flush() {
    if (count != null) {
      output.collect(COUNTS, new StreamRecord<>(count));
      count = null;
    }
  }
}
