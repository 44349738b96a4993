package io.diapason.vocabulary.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WireFormatTest {

  private static byte[] golden(String name) throws IOException {
    try (InputStream file = WireFormatTest.class.getResourceAsStream("/wire/" + name + ".json")) {
      assertThat(file).as("wire/%s.json; see WireSamples.main", name).isNotNull();
      return file.readAllBytes();
    }
  }

  private static Stream<DynamicTest> each(Check check) {
    return WireSamples.all().entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(), () -> check.run(golden(sample.getKey()), sample.getValue())));
  }

  private interface Check {
    void run(byte[] golden, Object sample) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> theWriterGivesTheGoldenBytes() {
    return each(
        (golden, sample) ->
            assertThat(VocabularyJson.text(sample))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8)));
  }

  @TestFactory
  Stream<DynamicTest> theReaderUnderstandsTheGoldenBytes() {
    return each(
        (golden, sample) ->
            assertThat(VocabularyJson.read(golden, sample.getClass()))
                .usingRecursiveComparison()
                .isEqualTo(sample));
  }

  @TestFactory
  Stream<DynamicTest> theReaderPassesOverWhatANewerWriterAdds() {
    return each(
        (golden, sample) -> {
          ObjectNode newer = (ObjectNode) VocabularyJson.mapper().readTree(golden);
          addUnknown(newer);
          assertThat(VocabularyJson.read(VocabularyJson.write(newer), sample.getClass()))
              .usingRecursiveComparison()
              .isEqualTo(sample);
        });
  }

  /** Adds a field to the record and to the records inside it, but not to maps of labels. */
  private static void addUnknown(ObjectNode record) {
    record.putObject("newerThanYou").put("depth", 1).putArray("list").add("x");
    record.forEach(
        field -> {
          if (field instanceof ArrayNode list) {
            list.forEach(
                entry -> {
                  if (entry instanceof ObjectNode inner) {
                    inner.put("newerThanYou", true);
                  }
                });
          }
        });
  }

  private static <T> T older(String json, Class<T> type) {
    return VocabularyJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
  }

  @Test
  void anAlertOfAnOlderWriterGetsWhatIsNeutral() {
    AlertEvent event =
        older("{'kind':'FIRING','receivedAt':'2026-01-05T08:00:00Z'}", AlertEvent.class);

    assertThat(event.receipt()).isEqualTo(Receipt.NONE);
    assertThat(event.fingerprint()).isEqualTo(Fingerprint.NONE);
    assertThat(event.severity()).isEqualTo(Severity.WARNING);
    assertThat(event.tenant() + event.source() + event.name() + event.summary()).isEmpty();
    assertThat(event.generatorUrl()).isEmpty();
    assertThat(event.labels()).isEmpty();
    assertThat(event.annotations()).isEmpty();
    assertThat(event.startsAt()).isNull();
    assertThat(event.expiresAt()).isNull();
  }

  @Test
  void aChangeOfAnOlderWriterWasMadeWhenItCame() {
    Change change = older("{'receivedAt':'2026-01-05T08:00:00Z'}", Change.class);

    assertThat(change.tick()).isFalse();
    assertThat(change.madeAt()).isEqualTo(change.receivedAt());
    assertThat(change.ci() + change.id() + change.kind() + change.summary()).isEmpty();
  }

  @Test
  void anEstateOfAnOlderWriterHasCisOfTheDefaultTier() {
    Control control =
        older(
            "{'kind':'ESTATE','receivedAt':'2026-01-05T08:00:00Z','cis':[{'id':'web'}]}",
            Control.class);

    assertThat(control.cis()).containsExactly(Ci.unknown("web"));
    assertThat(control.models()).isEmpty();
    assertThat(control.silences()).isEmpty();
    assertThat(control.windows()).isEmpty();
    assertThat(control.inhibitions()).isEmpty();
  }

  @Test
  void anIncidentOfAnOlderWriterHasEmptyLists() {
    IncidentSnapshot incident =
        older(
            "{'id':'INC-1','version':1,'alerts':[{'fingerprint':'v1:0'}]}", IncidentSnapshot.class);

    assertThat(incident.causes()).isEmpty();
    assertThat(incident.left()).isEmpty();
    assertThat(incident.alerts().get(0).firings()).isEmpty();
    assertThat(incident.alerts().get(0).labels()).isEqualTo(Map.of());
  }

  @Test
  void aLedgerOfAnOlderWriterHasNoDoors() {
    assertThat(older("{'tenant':'default','received':3}", LedgerSnapshot.class).doors()).isEmpty();
  }

  @Test
  void anExplanationAndACauseOfAnOlderWriterHaveEmptyLists() {
    Explanation explanation = older("{'kind':'OPENED','rivals':[{}]}", Explanation.class);

    assertThat(explanation.parts()).isEmpty();
    assertThat(explanation.moved()).isEmpty();
    assertThat(explanation.rivals().get(0).parts()).isEmpty();
    assertThat(older("{'ci':'web','score':0.5}", Cause.class).parts()).isEmpty();
  }

  @Test
  void whatIsNoRecordIsRefusedWithItsReason() {
    assertThatThrownBy(() -> older("{'kind':'SINGING'}", AlertEvent.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Expected the JSON of a AlertEvent, but ")
        .hasMessageContaining("SINGING");
  }

  @Test
  void mapEntriesAreWrittenInTheOrderOfTheirNames() {
    String text = VocabularyJson.text(WireSamples.all().get("alert-firing"));

    assertThat(text.indexOf("\"alertname\"")).isLessThan(text.indexOf("\"instance\""));
  }
}
