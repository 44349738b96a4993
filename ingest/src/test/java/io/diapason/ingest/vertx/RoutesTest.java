package io.diapason.ingest.vertx;

import static io.diapason.ingest.Payloads.payload;
import static io.diapason.ingest.vertx.HttpDoors.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final String V2 = "/api/v2/alerts";

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {V2, "/alertmanager" + V2})
  void takesWhatPrometheusSends(String path) {
    HttpResponse<Buffer> reply = doors.post(path, payload("alertmanager/api-v2-firing.json"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isNull();
    assertThat(reply.getHeader("Diapason-Receipts")).isEqualTo("d-test-1..d-test-2");
    assertThat(doors.events()).extracting(AlertEvent::name).contains("HighLatency", "DiskFull");
  }

  @Test
  void takesAWebhook() {
    HttpResponse<Buffer> reply =
        doors.post("/webhooks/alertmanager", payload("alertmanager/webhook-mixed.json"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(doors.events())
        .extracting(AlertEvent::kind)
        .containsExactlyInAnyOrder(AlertEvent.Kind.FIRING, AlertEvent.Kind.RESOLVED);
  }

  @Test
  void takesTheGoodOnesOfAPartlyInvalidBodyAndNamesTheBadOne() {
    String body =
        IntStream.range(0, 50)
            .mapToObj(
                i -> i == 17 ? "{\"labels\":{}}" : "{\"labels\":{\"alertname\":\"A" + i + "\"}}")
            .collect(Collectors.joining(",", "[", "]"));

    HttpResponse<Buffer> reply = doors.post(V2, bytes(body));

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(json(reply).isTextual()).isTrue();
    assertThat(json(reply).asText()).contains("[17].labels");
    assertThat(doors.events()).hasSize(49);
    assertThat(doors.log.letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.body()).isEqualTo(bytes("{\"labels\":{}}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v2/alerts         | hello                    | not_json",
        "/api/v2/alerts         | {'labels':{}}            | wrong_type",
        "/api/v2/alerts         | [{'label':{}}]           | missing_field",
        "/api/v2/alerts         | [{'labels':{'a':{}}}]    | wrong_type",
        "/webhooks/alertmanager | [1]                      | wrong_type",
        "/webhooks/alertmanager | {'alerts':[{}]}          | bad_value",
        "/webhooks/alertmanager | {'status':               | not_json",
        "/v2/enqueue            | {'event_action':5}       | missing_field",
        "/v2/enqueue            | <xml/>                   | not_json",
        "/v2/change/enqueue     | {'payload':[]}           | missing_field",
      })
  void answersBadBodiesWithAReasonAndKeepsThem(String path, String body, String reason) {
    byte[] sent = bytes(body.replace('\'', '"'));

    HttpResponse<Buffer> reply = doors.post(path, sent);

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.bodyAsString()).contains("Expected ");
    assertThat(doors.log.letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).isEqualTo(reason))
        .satisfies(letter -> assertThat(letter.path()).isEqualTo(path));
    assertThat(json(doors.get("/api/v1/ledger")).path("balanced").asBoolean()).isTrue();
    assertThat(doors.events()).isEmpty();
  }

  @Test
  void refusesABodyOfFiveMegabytesAndStaysUp() {
    HttpResponse<Buffer> reply = doors.post(V2, new byte[5 << 20]);

    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(reply.getHeader("Content-Type")).isEqualTo("application/problem+json");
    assertThat(doors.log.letters())
        .extracting(letter -> letter.reason())
        .containsExactly("too_large");
    assertThat(doors.post(V2, bytes("[]")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})
  void readsTheBytesWhateverTheSenderCallsThem(String contentType) {
    byte[] body = bytes("[{\"labels\":{\"alertname\":\"%\"}}]");

    assertThat(doors.post(V2, body, contentType).statusCode()).isEqualTo(200);
    assertThat(doors.events()).hasSize(1);
  }

  @Test
  void parsesLargeBodiesToo() {
    String padding = "x".repeat(4000);
    String body =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    "{\"labels\":{\"alertname\":\"A%d\"},\"annotations\":{\"d\":\"%s\"}}"
                        .formatted(i, padding))
            .collect(Collectors.joining(",", "[", "]"));

    assertThat(doors.post(V2, bytes(body)).statusCode()).isEqualTo(200);
    assertThat(doors.events()).hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {V2, "/v2/enqueue"})
  void acknowledgesNothingWhileTheLogIsCutOff(String path) {
    doors.log.cutOff(
        new LogOutage(LogOutage.Reason.TIMEOUT, true, "Expected a log, but it is gone"));
    String body = path.equals(V2) ? "alertmanager/api-v2-firing.json" : "pagerduty/trigger.json";

    HttpResponse<Buffer> reply = doors.post(path, payload(body));

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.getHeader("Retry-After")).isEqualTo("5");
    assertThat(reply.getHeader("Diapason-Receipts")).isNull();
    doors.log.mend();
    assertThat(doors.post(path, payload(body)).statusCode()).isBetween(200, 202);
  }

  @Test
  void answersLikePagerDuty() {
    HttpResponse<Buffer> taken = doors.post("/v2/enqueue", payload("pagerduty/trigger.json"));
    HttpResponse<Buffer> refused =
        doors.post("/v2/enqueue", bytes("{\"routing_key\":\"secret\",\"event_action\":\"poke\"}"));

    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(json(taken).path("status").asText()).isEqualTo("success");
    assertThat(json(taken).path("dedup_key").asText()).isEqualTo("db-1/replication");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("status").asText()).isEqualTo("invalid event");
    assertThat(json(refused).path("errors").isArray()).isTrue();
    assertThat(new String(doors.log.letters().get(0).body(), UTF_8)).doesNotContain("secret");
  }

  @Test
  void takesAChange() {
    HttpResponse<Buffer> reply = doors.post("/v2/change/enqueue", payload("pagerduty/change.json"));

    assertThat(reply.statusCode()).isEqualTo(202);
    assertThat(doors.log.changes())
        .singleElement()
        .satisfies(c -> assertThat(c.ci()).isEqualTo("checkout"));
    String receipt = reply.getHeader("Diapason-Receipts").split("\\.\\.")[0];
    assertThat(json(doors.get("/api/v1/receipts/" + receipt)).path("state").asText())
        .isEqualTo("FOUND");
  }

  @Test
  void showsOpenAlertsAsAnAlertmanagerWould() {
    doors.open.add(OpenAlert.of("Down", AlertStatus.FIRING, "a"));
    doors.open.add(OpenAlert.of("Gone", AlertStatus.RESOLVED, "a"));
    doors.open.add(OpenAlert.of("Down", AlertStatus.ACKNOWLEDGED, "b"));

    JsonNode all = json(doors.get(V2));
    assertThat(all).hasSize(2);
    assertThat(all.get(0).path("status").path("state").asText()).isEqualTo("active");
    assertThat(all.get(0).path("receivers").path(0).path("name").asText()).isEqualTo("diapason");
    for (String field :
        List.of("annotations", "endsAt", "fingerprint", "startsAt", "updatedAt", "labels")) {
      assertThat(all.get(0).has(field)).as(field).isTrue();
    }
    assertThat(json(doors.get(V2 + "?filter=" + encoded("instance=\"b\"")))).hasSize(1);
    assertThat(json(doors.get(V2 + "?filter=" + encoded("instance=~\"a|b\"")))).hasSize(2);
    assertThat(json(doors.get(V2 + "?active=false"))).isEmpty();
    assertThat(json(doors.get(V2 + "?receiver=other"))).isEmpty();
    assertThat(doors.get(V2 + "?filter=" + encoded("a=~\"(\"")).statusCode()).isEqualTo(400);
  }

  @Test
  void showsTheLedgerReceiptsAndDeadLetters() {
    doors.post(V2, payload("alertmanager/api-v2-firing.json"));
    doors.post(V2, bytes("[5]"));

    JsonNode ledger = json(doors.get("/api/v1/ledger"));
    assertThat(ledger.path("accepted").asLong()).isEqualTo(2);
    assertThat(ledger.path("pending").asLong()).isEqualTo(2);
    assertThat(ledger.path("rejected").asLong()).isEqualTo(1);
    assertThat(json(doors.get("/api/v1/receipts/d-test-2")).path("state").asText())
        .isEqualTo("PENDING");
    assertThat(doors.get("/api/v1/receipts/d-test-3").statusCode()).isEqualTo(404);
    assertThat(doors.get("/api/v1/receipts/nonsense").statusCode()).isEqualTo(400);
    JsonNode letters = json(doors.get("/api/v1/dead-letters?limit=10"));
    assertThat(letters.path("items")).hasSize(1);
    assertThat(letters.path("next").isNull()).isTrue();
    assertThat(json(doors.get("/api/v1/dead-letters/d-test-x1")).path("body").asText())
        .isEqualTo("5");
    assertThat(doors.get("/api/v1/dead-letters/none").statusCode()).isEqualTo(404);
    assertThat(doors.get("/api/v1/dead-letters?limit=many").statusCode()).isEqualTo(400);
  }

  @Test
  void countsWhatPasses() {
    doors.post(V2, payload("alertmanager/api-v2-firing.json"));
    doors.post(V2, bytes("[5]"));

    String scraped = doors.registry.scrape().stream().map(Object::toString).toList().toString();
    assertThat(doors.registry.scrape().stream().map(snapshot -> snapshot.getMetadata().getName()))
        .contains(
            "diapason_ingest_events",
            "diapason_ingest_rejected",
            "diapason_ingest_request_seconds",
            "diapason_ledger_accepted",
            "diapason_ledger_dead_lettered");
    assertThat(doors.registry.scrape())
        .as(scraped)
        .allSatisfy(snapshot -> assertThat(snapshot.getMetadata().getHelp()).isNotBlank());
  }

  @Test
  void ticksSoonAfterAnEvent() throws Exception {
    doors.ticker().start();
    CountDownLatch wanted = new CountDownLatch(1);
    doors.door.listen(at -> wanted.countDown());
    doors.post(V2, payload("alertmanager/api-v2-firing.json"));
    assertThat(wanted.await(10, TimeUnit.SECONDS)).isTrue();

    Instant event = doors.events().get(0).receivedAt();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (doors.log.controls().stream().noneMatch(tick -> tick.receivedAt().isAfter(event))) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
