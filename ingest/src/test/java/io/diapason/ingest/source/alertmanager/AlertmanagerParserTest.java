package io.diapason.ingest.source.alertmanager;

import static io.diapason.ingest.Payloads.payload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertmanagerParserTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Receipt RECEIPT = new Receipt("d-test", 1);

  @Test
  void readsWhatPrometheusSends() {
    AlertDraft draft = apiV2("alertmanager/api-v2-firing.json").accepted().get(0);

    assertThat(draft.name()).isEqualTo("HighLatency");
    assertThat(draft.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(draft.summary()).isEqualTo("checkout is slow");
    assertThat(draft.labels()).containsEntry("instance", "checkout-1:8080").hasSize(6);
    assertThat(draft.startsAt()).isEqualTo("2026-03-01T10:00:00.598Z");
    assertThat(draft.generatorUrl()).endsWith("&g0.tab=1");
  }

  @Test
  void passesOverUnknownFieldsAndEmptyLabelsAndNamesGivenTwice() {
    Parsed parsed = apiV2("alertmanager/api-v2-firing.json");

    assertThat(parsed.rejections()).isEmpty();
    assertThat(parsed.accepted().get(1).labels())
        .containsOnlyKeys("alertname", "alertgroup", "device", "instance", "имя");
    assertThat(parsed.accepted().get(1).startsAt()).isEqualTo("2026-03-01T10:00:00.403013344Z");
  }

  @Test
  void pinsVersionOneOfTheFingerprint() {
    // Change this and every open alert of every installation becomes another one.
    assertThat(apiV2("alertmanager/api-v2-firing.json").accepted().get(0).fingerprint().value())
        .isEqualTo("v1:71134cf0b4ec0b333dd30d9f2bef05d9");
  }

  @Test
  void givesAnAlertTheSameFingerprintAtBothDoors() {
    assertThat(webhook("alertmanager/webhook-mixed.json").accepted().get(0).fingerprint())
        .isEqualTo(apiV2("alertmanager/api-v2-firing.json").accepted().get(0).fingerprint());
  }

  @Test
  void tellsTwoThresholdsOfOneRuleApart() {
    Parsed parsed =
        apiV2Text(
            """
            [{"labels":{"alertname":"Disk","severity":"warning"}},
             {"labels":{"alertname":"Disk","severity":"critical"}}]""");

    assertThat(parsed.accepted().stream().map(AlertDraft::fingerprint).distinct()).hasSize(2);
  }

  @Test
  void tellsTheReplicasOfADatabaseApartAndThoseOfAPrometheusNot() {
    Parsed parsed =
        apiV2Text(
            """
            [{"labels":{"alertname":"Lag","replica":"db-1","prometheus_replica":"a"}},
             {"labels":{"alertname":"Lag","replica":"db-1","prometheus_replica":"b"}},
             {"labels":{"alertname":"Lag","replica":"db-2","prometheus_replica":"a"}}]""");

    assertThat(parsed.accepted().stream().map(AlertDraft::fingerprint).distinct()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                     FIRING,   2026-03-01T12:05:00Z",
    "0001-01-01T00:00:00Z,                   FIRING,   2026-03-01T12:05:00Z",
    "2026-03-01T12:03:00Z,                   FIRING,   2026-03-01T12:03:00Z",
    "2026-03-01T12:00:00Z,                   RESOLVED, ",
    "2026-03-01T12:59:59.123456789+01:00,    RESOLVED, ",
  })
  void judgesByItsEndWhetherAnAlertHolds(String endsAt, AlertEvent.Kind kind, Instant expiresAt) {
    Parsed parsed = apiV2Text("[{\"labels\":{\"alertname\":\"A\"},\"endsAt\":\"" + endsAt + "\"}]");

    AlertEvent event = parsed.accepted().get(0).stamp(RECEIPT, NOON);

    assertThat(event.kind()).isEqualTo(kind);
    assertThat(event.expiresAt()).isEqualTo(expiresAt);
    assertThat(event.endsAt() == null).isEqualTo(kind == AlertEvent.Kind.FIRING);
  }

  @Test
  void takesTheStatusOfEachAlertOfAGroup() {
    Parsed parsed = webhook("alertmanager/webhook-mixed.json");

    AlertEvent firing = parsed.accepted().get(0).stamp(RECEIPT, NOON);
    AlertEvent resolved = parsed.accepted().get(1).stamp(RECEIPT, NOON);
    assertThat(firing.kind()).isEqualTo(AlertEvent.Kind.FIRING);
    assertThat(firing.expiresAt()).isEqualTo("2026-03-08T12:00:00Z");
    assertThat(resolved.kind()).isEqualTo(AlertEvent.Kind.RESOLVED);
    assertThat(resolved.endsAt()).isEqualTo("2026-03-01T09:30:00Z");
  }

  @Test
  void takesTheStatusOfTheGroupWhereAnAlertHasNone() {
    Parsed parsed =
        AlertmanagerParser.webhook(
            bytes("{\"alerts\":[{\"labels\":{\"alertname\":\"A\"}}],\"status\":\"resolved\"}"),
            "t");

    AlertEvent event = parsed.accepted().get(0).stamp(RECEIPT, NOON);
    assertThat(event.kind()).isEqualTo(AlertEvent.Kind.RESOLVED);
    assertThat(event.endsAt()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{}]             | [0].labels | nothing",
        "[{'label':{'alertname':'A'}}] | [0].labels | found unknown field 'label'",
        "[{'labels':{}}]  | [0].labels | none",
        "[{'labels':{'a':''}}] | [0].labels | none",
        "[{'labels':[]}]  | [0].labels | a list",
        "[{'labels':{'a':5}}] | [0].labels.a | the number 5",
        "[{'labels':{'alertname':null}}] | [0].labels.alertname | null",
        "[{'labels':{'alertname':'A'},'endsAt':5}] | [0].endsAt | the number 5",
        "[{'labels':{'alertname':'A'},'startsAt':'noon'}] | [0].startsAt | 'noon'",
        "[{'labels':{'alertname':'A'},'annotations':{'x':{}}}] | [0].annotations.x | an object",
        "[7]              | [0]        | the number 7",
        "[null]           | [0]        | null",
        "{'labels':{}}    | the body   | an object",
        "'text'           | the body   | 'text'",
      })
  void namesThePathAndWhatWasFound(String body, String path, String found) {
    Parsed parsed = apiV2Text(body.replace('\'', '"'));

    assertThat(parsed.accepted()).isEmpty();
    assertThat(parsed.rejections()).hasSize(1);
    assertThat(parsed.rejections().get(0).message()).contains(" in " + path + ",").contains(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'status':'firing'} | in alerts, but found nothing",
        "{'alert':[]}        | found unknown field 'alert'",
        "{'alerts':{}}       | in alerts, but found an object",
        "[]                  | in the body, but found a list",
        "{'alerts':[{'labels':{'alertname':'A'},'status':'odd'}]} | in alerts[0].status, but found 'odd'",
        "{'alerts':[{'labels':{'alertname':'A'}}]} | in alerts[0].status, but found nothing",
      })
  void namesWhatIsWrongWithAWebhook(String body, String message) {
    Parsed parsed = AlertmanagerParser.webhook(bytes(body.replace('\'', '"')), "default");

    assertThat(parsed.accepted()).isEmpty();
    assertThat(parsed.rejections().get(0).message()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"hello", "[{'labels':{'alertname':'A'}}", "[{'labels'", "''", "[] x", "[{]}"})
  void refusesAsAWholeWhatIsNotJson(String body) {
    Parsed parsed = apiV2Text(body.replace('\'', '"').replace("\"\"", ""));

    assertThat(parsed.accepted()).isEmpty();
    assertThat(parsed.rejections())
        .singleElement()
        .extracting(Rejection::reason)
        .isEqualTo(Rejection.Reason.NOT_JSON);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] body = {'[', '"', (byte) 0xC3, (byte) 0x28, '"', ']'};

    assertThat(AlertmanagerParser.apiV2(body, "default").rejections().get(0).reason())
        .isEqualTo(Rejection.Reason.NOT_JSON);
  }

  @Test
  void takesTheFortyNineGoodOnesAndCutsOutTheBytesOfTheBadOne() {
    String bad = "{\"labels\": {\"alertname\": 5, \"имя\": \"x\"}}";
    byte[] body =
        bytes(
            IntStream.range(0, 50)
                .mapToObj(i -> i == 17 ? bad : "{\"labels\":{\"alertname\":\"Ä" + i + "\"}}")
                .collect(Collectors.joining(" , ", "[", "]")));

    Parsed parsed = AlertmanagerParser.apiV2(body, "default");

    assertThat(parsed.accepted()).hasSize(49);
    Rejection rejection = parsed.rejections().get(0);
    assertThat(rejection.message()).contains("[17].labels.alertname");
    assertThat(new String(rejection.position().cutFrom(body), UTF_8)).isEqualTo(bad);
  }

  @Test
  void takesAnAlertWithoutANameAndCallsItByItsLabels() {
    AlertDraft draft =
        apiV2Text("[{\"labels\":{\"job\":\"cron\",\"instance\":\"a\"}}]").accepted().get(0);

    assertThat(draft.name()).isEqualTo("{instance=\"a\", job=\"cron\"}");
    assertThat(draft.fingerprint())
        .isEqualTo(Fingerprint.of("default", Map.of("job", "cron", "instance", "a")));
  }

  @Test
  void takesNoAlertOfAResolvedGroupForFiring() {
    Parsed parsed =
        AlertmanagerParser.webhook(
            bytes(
                "{\"status\":\"resolved\",\"alerts\":[{\"status\":\"firing\","
                    + "\"labels\":{\"alertname\":\"A\"}}]}"),
            "t");

    assertThat(parsed.accepted().get(0).says()).isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void readsRecordedBodiesOfAnyForm() {
    assertThat(
            AlertmanagerParser.recorded(payload("alertmanager/webhook-mixed.json"), "t").accepted())
        .hasSize(2);
    assertThat(
            AlertmanagerParser.recorded(payload("alertmanager/api-v2-firing.json"), "t").accepted())
        .hasSize(2);
    assertThat(
            AlertmanagerParser.recorded(bytes("{\"labels\":{\"alertname\":\"A\"}}"), "t")
                .accepted())
        .hasSize(1);
  }

  private static Parsed apiV2(String name) {
    return AlertmanagerParser.apiV2(payload(name), "default");
  }

  private static Parsed webhook(String name) {
    return AlertmanagerParser.webhook(payload(name), "default");
  }

  private static Parsed apiV2Text(String text) {
    return AlertmanagerParser.apiV2(bytes(text), "default");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
