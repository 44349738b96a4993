package io.diapason.ingest.vertx;

import static io.diapason.ingest.Payloads.payload;
import static io.diapason.ingest.vertx.HttpDoors.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.access.AccessPolicy;
import io.diapason.ingest.access.Gate;
import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.Key;
import io.diapason.ingest.access.signature.SignatureScheme;
import io.diapason.ingest.access.signature.Signing;
import io.diapason.ingest.access.signature.SigningSecret;
import io.diapason.ingest.admission.FairShare;
import io.diapason.ingest.stream.LogOutage;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedDoorsTest {

  private static final String V2 = "/api/v2/alerts";
  private static final byte[] ALERT =
      bytes("[{\"labels\":{\"alertname\":\"A\",\"team\":\"own\"}}]");
  private static final byte[] HOOK =
      bytes("{\"alerts\":[{\"status\":\"firing\",\"labels\":{\"alertname\":\"A\"}}]}");

  private static final Integration PROMETHEUS =
      new Integration(
          "shop",
          "alertmanager",
          "shop-tenant",
          List.of(Key.of("new"), Key.of("old")),
          Map.of("team", "default", "region", "eu"),
          1,
          null);
  private static final Integration EVENTS =
      new Integration("events", "pagerduty", "default", List.of(Key.of("rk")), Map.of(), 1, null);
  private static final Integration SIGNED =
      new Integration(
          "signed",
          "alertmanager",
          "default",
          List.of(),
          Map.of(),
          1,
          Signing.of(SignatureScheme.GENERIC, List.of(SigningSecret.of("s3cret"))));

  private final HttpDoors doors =
      new HttpDoors(guard(1 << 30, List.of(PROMETHEUS, EVENTS, SIGNED)));

  @AfterEach
  void close() {
    doors.close();
  }

  @Test
  void letsInWhoHasAKeyAndSpeaksForItsTenant() {
    HttpResponse<Buffer> reply = doors.post(V2, ALERT, Map.of("Authorization", "Bearer old"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(doors.events())
        .singleElement()
        .satisfies(event -> assertThat(event.tenant()).isEqualTo("shop-tenant"))
        .satisfies(
            event ->
                assertThat(event.labels())
                    .containsEntry("team", "own")
                    .containsEntry("region", "eu"));
    assertThat(doors.post(V2 + "?key=new", ALERT).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsNothingOfOthers() {
    HttpResponse<Buffer> nobody = doors.post(V2, bytes("nonsense"));
    HttpResponse<Buffer> wrong = doors.post(V2, ALERT, Map.of("X-Api-Key", "guess"));
    HttpResponse<Buffer> other = doors.post(V2, ALERT, Map.of("X-Api-Key", "rk"));
    HttpResponse<Buffer> large = doors.post(V2, new byte[3 << 20]);

    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.getHeader("WWW-Authenticate")).contains("Bearer");
    assertThat(nobody.getHeader("Content-Type")).isEqualTo("application/problem+json");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(large.statusCode()).isEqualTo(401);
    assertThat(doors.events()).isEmpty();
    assertThat(doors.log.letters()).isEmpty();
    assertThat(doors.registry.scrape().toString()).doesNotContain("guess");
    assertThat(counted("diapason_ingest_unauthorized")).isEqualTo(4);
  }

  @Test
  void takesTheRoutingKeyOutOfTheEvent() {
    String event = new String(payload("pagerduty/trigger.json"), UTF_8);
    String known =
        event.replaceFirst("\"routing_key\"\\s*:\\s*\"[^\"]*\"", "\"routing_key\":\"rk\"");

    assertThat(doors.post("/v2/enqueue", bytes(event)).statusCode()).isEqualTo(401);
    assertThat(doors.post("/v2/enqueue", bytes(known)).statusCode()).isEqualTo(202);
    assertThat(doors.events()).hasSize(1);
  }

  @Test
  void takesTheKeyOutOfTheAddress() {
    Integration onCall =
        new Integration("on-call", "splunk_oncall", "t", List.of(Key.of("k")), Map.of(), 1, null);
    try (HttpDoors open = new HttpDoors(guard(1 << 30, List.of(onCall)))) {
      byte[] event = bytes("{\"message_type\":\"CRITICAL\",\"entity_id\":\"disk\"}");
      assertThat(open.post("/webhooks/victorops/k/orders", event).statusCode()).isEqualTo(202);
      assertThat(open.post("/webhooks/splunk_oncall/k", event).statusCode()).isEqualTo(202);
      assertThat(open.post("/webhooks/splunk_oncall/K/k", event).statusCode()).isEqualTo(401);
      assertThat(open.post("/webhooks/nagios/k", event).statusCode()).isEqualTo(404);

      open.post("/webhooks/splunk_oncall/k", bytes("{}"));
      assertThat(open.log.letters())
          .singleElement()
          .satisfies(letter -> assertThat(letter.path()).isEqualTo("/webhooks/splunk_oncall"));
    }
  }

  @Test
  void takesWhatIsSignedOnceAndAgainOnlyWhereNothingCameOfIt() {
    Map<String, String> headers = Map.of("X-Signature", "sha256=" + signature(HOOK));
    doors.log.cutOff(new LogOutage(LogOutage.Reason.TIMEOUT, true, "Expected a log, but no"));
    assertThat(doors.post("/webhooks/alertmanager", HOOK, headers).statusCode()).isEqualTo(503);
    doors.log.mend();

    assertThat(doors.post("/webhooks/alertmanager", HOOK, headers).statusCode()).isEqualTo(200);
    assertThat(doors.post("/webhooks/alertmanager", HOOK, headers).statusCode()).isEqualTo(403);
    byte[] tampered = bytes(new String(HOOK, UTF_8).replace("firing", "resolved"));
    assertThat(doors.post("/webhooks/alertmanager", tampered, headers).statusCode()).isEqualTo(401);
    assertThat(doors.events()).hasSize(1);
  }

  @Test
  void tellsANoisySenderToComeAgainWhileAQuietOnePasses() {
    try (HttpDoors crowded = new HttpDoors(guard(100_000, List.of(PROMETHEUS, EVENTS)))) {
      byte[] large = new byte[150_000];
      Map<String, String> noisy = Map.of("X-Api-Key", "new");
      String event = new String(payload("pagerduty/trigger.json"), UTF_8);
      assertThat(crowded.post("/v2/enqueue", bytes(event), Map.of("X-Api-Key", "rk")).statusCode())
          .isEqualTo(202);
      crowded.post(V2, large, noisy);
      crowded.post(V2, large, noisy);
      crowded.post(V2, large, noisy);
      HttpResponse<Buffer> refused = crowded.post(V2, large, noisy);

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
      assertThat(crowded.post("/v2/enqueue", bytes(event), Map.of("X-Api-Key", "rk")).statusCode())
          .isEqualTo(202);
    }
  }

  @Test
  void closesConnectionsOnWhichTooLittleComes() throws IOException {
    Guard hasty =
        new Guard(
            new Gate(AccessPolicy.open()),
            FairShare.unlimited(),
            Guard.open().certificates(),
            Guard.open().confirmations(),
            InstantSource.system(),
            Duration.ofMillis(200));
    try (HttpDoors impatient = new HttpDoors(hasty)) {
      assertThat(impatient.post(V2, ALERT).statusCode()).isEqualTo(200);
      try (Socket slow = new Socket("127.0.0.1", impatient.port());
          Socket silent = new Socket("127.0.0.1", impatient.port())) {
        slow.setSoTimeout(60_000);
        silent.setSoTimeout(60_000);
        slow.getOutputStream()
            .write(bytes("POST " + V2 + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n["));
        silent.getOutputStream().write(bytes("POST " + V2 + " HTTP/1.1\r\n"));

        assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8)).contains(" 408 ");
        assertThat(silent.getInputStream().read()).isEqualTo(-1);
        assertThat(impatient.post(V2, ALERT).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void readsADeadLetterOnceMore() {
    doors.post(V2, bytes("[{\"labels\":{}}]"), Map.of("X-Api-Key", "new"));
    assertThat(json(doors.get("/api/v1/dead-letters")).path("items")).isEmpty();
    try (HttpDoors open = new HttpDoors()) {
      open.post(V2, bytes("[{\"labels\":{\"alertname\":\"A\"}},{\"labels\":{}}]"));
      open.post("/v2/enqueue", bytes("{\"routing_key\":\"rk\",\"event_action\":\"poke\"}"));
      open.post(V2, new byte[5 << 20]);

      HttpResponse<Buffer> again = open.post("/api/v1/dead-letters/d-test-x1/replay", bytes(""));
      assertThat(again.statusCode()).isEqualTo(400);
      assertThat(again.bodyAsString()).contains("[0].labels");
      assertThat(open.log.letters().get(3).place()).isEqualTo("[0]");
      assertThat(replayed(open, "d-test-x2").bodyAsString()).contains("routing key");
      assertThat(replayed(open, "d-test-x2").statusCode()).isEqualTo(409);
      assertThat(replayed(open, "d-test-x3").statusCode()).isEqualTo(409);
      assertThat(replayed(open, "d-test-x9").statusCode()).isEqualTo(404);
      assertThat(json(open.get("/api/v1/ledger")).path("balanced").asBoolean()).isTrue();
    }
  }

  private static HttpResponse<Buffer> replayed(HttpDoors doors, String id) {
    return doors.post("/api/v1/dead-letters/" + id + "/replay", bytes(""));
  }

  private double counted(String name) {
    return doors.registry.scrape(name::equals).stream()
        .flatMap(snapshot -> snapshot.getDataPoints().stream())
        .mapToDouble(
            point ->
                ((io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot)
                        point)
                    .getValue())
        .sum();
  }

  private static Guard guard(long capacity, List<Integration> integrations) {
    Instant still = Instant.parse("2026-03-01T12:00:00Z");
    return new Guard(
        new Gate(new AccessPolicy(integrations)),
        new FairShare(capacity),
        address -> CompletableFuture.failedFuture(new IllegalStateException("Expected none")),
        Guard.open().confirmations(),
        InstantSource.fixed(still),
        Guard.USUAL_PATIENCE);
  }

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes("s3cret"), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
