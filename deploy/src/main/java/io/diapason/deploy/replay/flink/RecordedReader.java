package io.diapason.deploy.replay.flink;

import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.RecordedLine;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.catalogue.KnownSources;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Receipt;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Reads recorded lines as the door would have read the requests. Runs in one subtask and keeps
 * count: the numbers stand in for the door's.
 */
final class RecordedReader extends ProcessFunction<byte[], AlertEvent> {

  static final OutputTag<String> REFUSED = new OutputTag<>("refused", Types.STRING);

  private long lines;
  private long events;

  @Override
  public void processElement(byte[] text, Context context, Collector<AlertEvent> out) {
    lines++;
    if (isBlank(text)) {
      return;
    }
    try {
      read(RecordedLine.parse(text), context, out);
    } catch (IllegalArgumentException e) {
      context.output(REFUSED, "line " + lines + ": " + e.getMessage());
    }
  }

  private static boolean isBlank(byte[] text) {
    for (byte next : text) {
      if (!Character.isWhitespace(next)) {
        return false;
      }
    }
    return true;
  }

  private void read(RecordedLine line, Context context, Collector<AlertEvent> out) {
    Optional<Source> source = KnownSources.all().find(line.source());
    if (source.isEmpty()) {
      String known =
          String.join(", ", KnownSources.all().all().stream().map(Source::name).toList());
      throw new IllegalArgumentException(
          "Expected a source of " + known + ", but got '" + line.source() + "'");
    }
    Parsed parsed = source.get().read(line.posted(), House.TENANT);
    for (AlertDraft draft : parsed.accepted()) {
      out.collect(draft.stamp(new Receipt("recorded", ++events), line.receivedAt()));
    }
    for (Rejection rejection : parsed.rejections()) {
      context.output(REFUSED, "line " + lines + ": " + rejection.message());
    }
  }
}
