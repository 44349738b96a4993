package io.diapason.ingest.kafka;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Stream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry on its way to the log.
 *
 * @param sending what it is part of
 * @param stream where it goes
 * @param partition into which partition
 * @param key its key; null for a tick, which belongs to the partition and not to an alert
 * @param value the record
 * @param weight about how many bytes it takes while it waits
 */
record Entry(
    Sending sending, Stream stream, int partition, @Nullable String key, Object value, int weight) {

  private static final int FRAME = 512;

  static int weightOf(Object value) {
    if (value instanceof AlertEvent event) {
      return FRAME
          + event.summary().length()
          + length(event.labels())
          + length(event.annotations());
    }
    if (value instanceof Sample sample) {
      return FRAME + length(sample.labels());
    }
    return value instanceof DeadLetter letter ? FRAME + 2 * letter.body().length : FRAME;
  }

  private static int length(Map<String, String> texts) {
    int length = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      length += text.getKey().length() + text.getValue().length() + 8;
    }
    return length;
  }
}
