package io.diapason.ingest.vertx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Severity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients of Opsgenie's Heartbeat API; every answer is held against its description. */
class OpsgenieHeartbeatTest {

  private static final String ALL = "/v2/heartbeats";
  private static final String BACKUP =
      "{'name':'backup','interval':2,'intervalUnit':'hours','enabled':true,'alertPriority':'P1',"
          + "'alertTags':['service:orders'],'alertMessage':'No backup','ownerTeam':{'name':'shop'}}";
  private static final OpsgenieDescription DESCRIPTION = OpsgenieDescription.of(ALL);

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  private JsonNode send(HttpMethod method, String path, String body, int status) {
    HttpResponse<Buffer> answer = doors.send(method, path, body.replace('\'', '"').getBytes(UTF_8));
    assertThat(answer.statusCode()).as(path + answer.bodyAsString()).isEqualTo(status);
    return DESCRIPTION.checked(Method.valueOf(method.name()), path, answer);
  }

  @Test
  void keepsAndPingsAHeartbeat() {
    JsonNode created = send(HttpMethod.POST, ALL, BACKUP, 201).path("data");
    assertThat(created.path("expired").asBoolean()).isFalse();
    assertThat(created.has("lastPingTime")).isFalse();

    JsonNode pong = send(HttpMethod.GET, ALL + "/backup/ping", "", 202);
    assertThat(pong.path("result").asText()).isEqualTo("PONG - Heartbeat received");
    for (HttpMethod method : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT}) {
      assertThat(doors.send(method, ALL + "/backup/ping", new byte[0]).statusCode()).isEqualTo(202);
    }

    JsonNode shown = send(HttpMethod.GET, ALL + "/backup", "", 200).path("data");
    assertThat(shown.path("interval").asInt()).isEqualTo(2);
    assertThat(shown.path("intervalUnit").asText()).isEqualTo("hours");
    assertThat(shown.path("lastPingTime").asText()).isNotEmpty();
    assertThat(send(HttpMethod.GET, ALL, "", 200).path("data").path("heartbeats")).hasSize(1);
    assertThat(doors.get("/opsgenie/v2/heartbeats/backup").statusCode()).isEqualTo(200);
  }

  @Test
  void isTheSameHeartbeatAsThatOfOurOwnApi() {
    send(HttpMethod.POST, ALL, BACKUP, 201);
    doors.get("/api/v1/heartbeats/backup/fail");

    assertThat(send(HttpMethod.GET, ALL + "/backup", "", 200).path("data").path("expired"))
        .hasToString("true");
    AlertEvent event = doors.events().get(0);
    assertThat(event.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(event.summary()).isEqualTo("No backup");
    assertThat(event.labels())
        .containsEntry("service", "orders")
        .containsEntry("team", "shop")
        .containsEntry("priority", "P1");
  }

  @Test
  void altersOnlyWhatIsSaid() {
    send(HttpMethod.POST, ALL, BACKUP, 201);

    send(HttpMethod.PATCH, ALL + "/backup", "{'interval':3}", 200);
    send(HttpMethod.PATCH, ALL + "/backup", "{'description':'nightly'}", 200);
    JsonNode shown = send(HttpMethod.GET, ALL + "/backup", "", 200).path("data");
    assertThat(shown.path("interval").asInt()).isEqualTo(3);
    assertThat(shown.path("intervalUnit").asText()).isEqualTo("hours");
    assertThat(shown.path("description").asText()).isEqualTo("nightly");

    JsonNode off = send(HttpMethod.POST, ALL + "/backup/disable", "", 200).path("data");
    assertThat(off.path("enabled").asBoolean()).isFalse();
    JsonNode on = send(HttpMethod.POST, ALL + "/backup/enable", "", 200).path("data");
    assertThat(on.path("enabled").asBoolean()).isTrue();

    JsonNode gone = send(HttpMethod.DELETE, ALL + "/backup", "", 200);
    assertThat(gone.path("data").path("name").asText()).isEqualTo("backup");
    send(HttpMethod.GET, ALL + "/backup", "", 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | POST   |               | {'name':",
        "400 | POST   |               | []",
        "422 | POST   |               | {'name':'a','interval':1,'intervalUnit':'minutes'}",
        "422 | POST   |               | {'interval':1,'intervalUnit':'minutes','enabled':true}",
        "422 | POST   |               | {'name':'a','interval':0,'intervalUnit':'days','enabled':true}",
        "422 | POST   |               | {'name':'a','interval':1,'intervalUnit':'weeks','enabled':true}",
        "422 | POST   |               | {'name':'a','interval':1,'intervalUnit':'days','enabled':true,'alertPriority':'P9'}",
        "404 | PATCH  | /none         | {}",
        "404 | GET    | /none         | ''",
        "404 | DELETE | /none         | ''",
        "404 | GET    | /none/ping    | ''",
        "404 | POST   | /none/enable  | ''",
      })
  void refusesAsOpsgenieDoes(int status, String method, String path, String body) {
    JsonNode refused =
        send(HttpMethod.valueOf(method), ALL + (path == null ? "" : path), body, status);

    assertThat(refused.path("message").asText()).isNotEmpty();
    assertThat(refused.has("errors")).isEqualTo(status == 422);
  }
}
