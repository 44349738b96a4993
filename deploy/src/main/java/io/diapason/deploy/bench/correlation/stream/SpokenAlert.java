package io.diapason.deploy.bench.correlation.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a Prometheus would tell it to an Alertmanager.
 *
 * @param labels what identifies it, {@code alertname} among them
 * @param summary one line for people
 * @param startsAt when the condition began
 * @param endsAt when it ended; null while it holds
 */
public record SpokenAlert(
    SortedMap<String, String> labels, String summary, Instant startsAt, @Nullable Instant endsAt) {

  /** One that holds. */
  public static SpokenAlert firing(Map<String, String> labels, String summary, Instant startsAt) {
    return new SpokenAlert(new TreeMap<>(labels), summary, startsAt, null);
  }

  /** The same, over since that moment. */
  public SpokenAlert endedAt(Instant end) {
    return new SpokenAlert(labels, summary, startsAt, end);
  }

  /** The line of a recording in which this stands alone. */
  public String line(Instant receivedAt) {
    ObjectNode line = VocabularyJson.mapper().createObjectNode();
    line.put("receivedAt", receivedAt.toString()).put("source", "alertmanager");
    ObjectNode alert = line.putArray("body").addObject();
    ObjectNode named = alert.putObject("labels");
    labels.forEach(named::put);
    alert.putObject("annotations").put("summary", summary);
    alert.put("startsAt", startsAt.toString());
    if (endsAt != null) {
      alert.put("endsAt", endsAt.toString());
    }
    return line.toString();
  }
}
