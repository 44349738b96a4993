package io.diapason.correlation.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class AlertEventSerializerTest {

  private static final Instant AT = Instant.parse("2026-01-05T08:00:00.123456789Z");

  private final AlertEventSerializer serializer = new AlertEventSerializer();

  private static AlertEvent event(String summary, Map<String, String> labels) {
    return new AlertEvent(
        AlertEvent.Kind.RESOLVED,
        "default",
        new Receipt("d-1", Long.MAX_VALUE),
        AT,
        "alertmanager",
        Fingerprint.of("default", labels),
        "Down",
        Severity.CRITICAL,
        summary,
        labels,
        Map.of("note", summary),
        Instant.parse("1815-12-10T00:00:00Z"),
        Instant.MAX,
        null,
        "http://x");
  }

  private AlertEvent thereAndBack(AlertEvent event) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(event, out);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    AlertEvent back = serializer.duplicate().deserialize(in);
    assertThat(in.available()).isZero();
    return back;
  }

  @Test
  void eachTextComesBackAsItWas() throws IOException {
    for (String text :
        List.of("", "plain", "naïve café", "日本語 🚨", "half a pair \ud83d!", "x".repeat(100_000))) {
      AlertEvent event = event(text, Map.of("alertname", "Down", "größe", text));
      assertThat(thereAndBack(event)).isEqualTo(event);
    }
  }

  @Test
  void aTickHasNeitherTextsNorMoments() throws IOException {
    AlertEvent tick = AlertEvent.tick(Receipt.NONE, AT);
    assertThat(thereAndBack(tick)).isEqualTo(tick);
  }

  @Test
  void manyDifferentTextsThatShareAPlaceStayApart() throws IOException {
    for (int n = 0; n < 50_000; n++) {
      AlertEvent event = event("pod-" + n, Map.of("pod", "pod-" + n));
      assertThat(thereAndBackAgain(event).labels()).containsEntry("pod", "pod-" + n);
    }
  }

  /** With one reader for all, as in the stream job. */
  private AlertEvent thereAndBackAgain(AlertEvent event) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(event, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
