package io.diapason.ingest.vertx;

import static io.diapason.ingest.vertx.HttpDoors.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.access.AccessPolicy;
import io.diapason.ingest.access.Gate;
import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.Key;
import io.diapason.ingest.admission.FairShare;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Severity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeartbeatRoutesTest {

  private static final String BACKUP = "/api/v1/heartbeats/nightly%20backup";

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(UTF_8);
  }

  private JsonNode put(String path, String body, int status) {
    HttpResponse<Buffer> answer = doors.put(path, bytes(body));
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(status);
    return json(answer);
  }

  @Test
  void saysWhenAPingIsMissingAndWhenItCame() {
    put(BACKUP, "{'interval':'1s','severity':'critical','labels':{'host':'db-1'}}", 201);
    assertThat(json(doors.get(BACKUP)).path("state").asText()).isEqualTo("WAITING");

    JsonNode pinged = json(doors.get(BACKUP + "/ping"));
    assertThat(pinged.path("state").asText()).isEqualTo("ALIVE");
    assertThat(pinged.path("interval").asText()).isEqualTo("PT1S");
    assertThat(pinged.path("expectedAt").asText())
        .isGreaterThan(pinged.path("lastPingAt").asText());

    await().until(() -> doors.events().size() == 1);
    AlertEvent missing = doors.events().get(0);
    assertThat(missing.kind()).isEqualTo(AlertEvent.Kind.FIRING);
    assertThat(missing.name()).isEqualTo("HeartbeatMissing");
    assertThat(missing.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(missing.summary()).startsWith("Expected a ping of nightly backup every 1 s, but");
    assertThat(missing.labels()).containsEntry("host", "db-1");
    assertThat(json(doors.get(BACKUP)).path("state").asText()).isEqualTo("EXPIRED");
    assertThat(doors.registry.scrape())
        .anySatisfy(
            metric -> assertThat(metric.getMetadata().getName()).isEqualTo("diapason_heartbeats"));

    assertThat(doors.post(BACKUP + "/ping", bytes("")).statusCode()).isEqualTo(200);
    assertThat(doors.events().get(1).kind()).isEqualTo(AlertEvent.Kind.RESOLVED);
    assertThat(doors.events().get(1).fingerprint()).isEqualTo(missing.fingerprint());
  }

  @Test
  void takesAPingByAnyMethod() {
    put(BACKUP, "{'interval':'5m'}", 201);

    for (HttpMethod method : HeartbeatRoutes.PING) {
      HttpResponse<Buffer> answer = doors.send(method, BACKUP + "/ping", bytes("done in 3 s"));
      assertThat(answer.statusCode()).as(method.name()).isEqualTo(200);
    }
    assertThat(doors.events()).isEmpty();
  }

  @Test
  void firesAtOnceOnAFailure() {
    put(BACKUP, "{'interval':'5m'}", 201);

    assertThat(json(doors.post(BACKUP + "/fail", bytes(""))).path("state").asText())
        .isEqualTo("EXPIRED");
    assertThat(doors.events())
        .singleElement()
        .satisfies(event -> assertThat(event.summary()).endsWith("but it said that it failed"));
  }

  @Test
  void listsShowsReplacesAndRemoves() {
    for (String name : List.of("c", "a", "b")) {
      put("/api/v1/heartbeats/" + name, "{'interval':'5m'}", 201);
    }
    JsonNode first = json(doors.get("/api/v1/heartbeats?limit=2"));
    assertThat(first.path("items").findValuesAsText("name")).containsExactly("a", "b");
    JsonNode rest =
        json(doors.get("/api/v1/heartbeats?limit=2&cursor=" + first.path("next").asText()));
    assertThat(rest.path("items").findValuesAsText("name")).containsExactly("c");
    assertThat(rest.path("next").isNull()).isTrue();

    put("/api/v1/heartbeats/a", "{'interval':'10m','owner':'ada'}", 200);
    assertThat(json(doors.get("/api/v1/heartbeats/a")).path("owner").asText()).isEqualTo("ada");
    assertThat(doors.delete("/api/v1/heartbeats/a").statusCode()).isEqualTo(204);
    assertThat(doors.get("/api/v1/heartbeats/a").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/ping", "/fail"})
  void answersThatThereIsNone(String action) {
    HttpResponse<Buffer> answer = doors.get("/api/v1/heartbeats/none" + action);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void refusesWhatIsNoPromise() {
    JsonNode refused = put(BACKUP, "{'interval':'often'}", 422);

    assertThat(refused.path("detail").asText()).startsWith("Expected a duration such as");
    assertThat(doors.get("/api/v1/heartbeats?limit=many").statusCode()).isEqualTo(400);
    put("/api/v1/heartbeats/" + "x".repeat(201), "{'interval':'5m'}", 422);
  }

  @Test
  void knowsEachTenantsOwn() {
    Integration shop =
        new Integration(
            "shop", "heartbeat", "shop-tenant", List.of(Key.of("k")), Map.of(), 1, null);
    Guard open = Guard.open();
    Guard guard =
        new Guard(
            new Gate(new AccessPolicy(List.of(shop))),
            FairShare.unlimited(),
            open.certificates(),
            open.confirmations(),
            open.clock(),
            open.bodyWithin());
    try (HttpDoors guarded = new HttpDoors(guard)) {
      String one = "/api/v1/heartbeats/backup";
      assertThat(guarded.put(one, bytes("{'interval':'5m'}")).statusCode()).isEqualTo(401);
      assertThat(guarded.get(one + "/ping").statusCode()).isEqualTo(401);
      assertThat(guarded.put(one + "?key=k", bytes("{'interval':'5m'}")).statusCode())
          .isEqualTo(201);
      assertThat(guarded.get(one + "/ping?key=k").statusCode()).isEqualTo(200);
      assertThat(guarded.get(one + "/fail?key=k").statusCode()).isEqualTo(200);
      assertThat(guarded.events())
          .singleElement()
          .satisfies(event -> assertThat(event.tenant()).isEqualTo("shop-tenant"));
      assertThat(guarded.get("/v2/heartbeats?key=k").statusCode()).isEqualTo(403);
    }
  }
}
