package io.diapason.ingest.vertx;

import static io.diapason.ingest.Payloads.payload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Severity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of Opsgenie's Alert API at our doors; every answer is held against its description. */
class OpsgenieApiTest {

  private static final String ALERTS = "/v2/alerts";
  private static final OpsgenieDescription DESCRIPTION = OpsgenieDescription.of(ALERTS);

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  private static JsonNode checked(Method method, String path, HttpResponse<Buffer> answer) {
    return DESCRIPTION.checked(method, path, answer);
  }

  private JsonNode get(String path, int status) {
    HttpResponse<Buffer> answer = doors.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    return checked(Method.GET, path, answer);
  }

  private JsonNode data(String path) {
    return get(path, 200).path("data");
  }

  private JsonNode post(String path, byte[] body, int status) {
    HttpResponse<Buffer> answer = doors.post(path, body);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    return checked(Method.POST, path, answer);
  }

  private JsonNode create(String body) {
    return post(ALERTS, body.replace('\'', '"').getBytes(UTF_8), 202);
  }

  /** Lets the engine and the view follow. */
  private void settle() {
    doors.open.clear();
    doors.events().forEach(event -> OpenAlert.apply(doors.open, event));
  }

  @Test
  void takesZabbixFromProblemToResolve() {
    JsonNode created =
        checked(
            Method.POST,
            ALERTS,
            doors.post(ALERTS + "/", payload("opsgenie_api/zabbix7_problem.json")));
    String request = ALERTS + "/requests/" + created.path("requestId").asText();
    JsonNode status = data(request);
    assertThat(status.path("success").asBoolean()).isTrue();
    assertThat(status.path("status").asText()).isEqualTo("Accepted, not yet processed");
    settle();

    JsonNode alert = data(ALERTS + "/8231?identifierType=alias");
    assertThat(alert.path("id")).isEqualTo(status.path("alertId"));
    assertThat(alert.path("message").asText()).startsWith("Problem: High CPU");
    assertThat(alert.path("priority").asText()).isEqualTo("P2");
    assertThat(alert.path("source").asText()).isEqualTo("Zabbix");
    assertThat(alert.path("tags")).hasSize(4);
    assertThat(alert.path("details").path("Zabbix server").asText()).contains("zabbix.example");

    String one = ALERTS + "/8231/";
    post(
        one + "acknowledge?identifierType=alias", payload("opsgenie_api/zabbix7_update.json"), 202);
    settle();
    assertThat(data(ALERTS).path(0).path("acknowledged").asBoolean()).isTrue();

    post(one + "close?identifierType=alias", payload("opsgenie_api/zabbix7_resolve.json"), 202);
    settle();
    assertThat(data(ALERTS + "/" + alert.path("id").asText()).path("status").asText())
        .isEqualTo("closed");
    assertThat(data(ALERTS)).isEmpty();
    assertThat(doors.events())
        .extracting(AlertEvent::fingerprint)
        .hasSize(3)
        .containsOnly(doors.events().get(0).fingerprint());
  }

  @Test
  void takesAlertmanager() {
    post(ALERTS, payload("opsgenie/alertmanager_create.json"), 202);
    AlertEvent event = doors.events().get(0);
    assertThat(event.severity()).isEqualTo(Severity.CRITICAL);
    String alias = event.annotations().get("alias");

    post(
        ALERTS + "/" + alias + "/close?identifierType=alias",
        payload("opsgenie/alertmanager_close.json"),
        202);

    settle();
    assertThat(doors.open).singleElement().matches(a -> a.status() == AlertStatus.RESOLVED);
  }

  @Test
  void findsAnAlertByEachOfItsNames() {
    create("{'message':'Disk full','alias':'db-1/disk','entity':'db-1','note':'seen at night'}");
    settle();
    JsonNode listed = data(ALERTS).path(0);

    for (String name :
        new String[] {
          listed.path("id").asText(),
          listed.path("tinyId").asText() + "?identifierType=tiny",
          "db-1%2Fdisk?identifierType=alias"
        }) {
      assertThat(data(ALERTS + "/" + name).path("message").asText()).isEqualTo("Disk full");
    }
    assertThat(doors.events().get(0).labels()).containsEntry("host", "db-1");
    assertThat(data(ALERTS + "/" + listed.path("id").asText() + "/notes").path(0).path("note"))
        .hasToString("\"seen at night\"");

    String tiny = ALERTS + "/" + listed.path("tinyId").asText() + "/close?identifierType=tiny";
    post(tiny, new byte[0], 202);
    String id = ALERTS + "/" + listed.path("id").asText();
    assertThat(doors.delete(id).statusCode()).isEqualTo(202);
    assertThat(doors.events())
        .extracting(AlertEvent::kind)
        .containsExactly(
            AlertEvent.Kind.FIRING, AlertEvent.Kind.RESOLVED, AlertEvent.Kind.RESOLVED);
    settle();
    post(tiny, new byte[0], 404);
  }

  @Test
  void listsPageByPageWhatAQueryAsksFor() {
    for (int i = 0; i < 5; i++) {
      create("{'message':'m%d','alias':'a%d','priority':'P%d'}".formatted(i, i, i % 2 + 1));
    }
    settle();

    JsonNode page = get(ALERTS + "?limit=2&sort=alias&order=asc&offset=2", 200);
    assertThat(page.path("data").findValuesAsText("alias")).containsExactly("a2", "a3");
    assertThat(page.path("paging").path("next").asText()).contains("offset=4");
    String query = "?query=" + URLEncoder.encode("priority: P1 AND NOT message: m4", UTF_8);
    assertThat(data(ALERTS + query)).hasSize(2);
    assertThat(data(ALERTS + "/count" + query).path("count").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=101",
        "?offset=-1",
        "?sort=colour",
        "?order=up",
        "?query=status:closed",
        "?query=colour:red",
        "/count?query=(",
        "/x",
        "/x?identifierType=colour"
      })
  void saysWhichParameterMeansNothing(String parameters) {
    JsonNode refused = HttpDoors.json(doors.get(ALERTS + parameters));

    assertThat(doors.get(ALERTS + parameters).statusCode()).isEqualTo(422);
    assertThat(refused.path("errors")).hasSize(1);
    assertThat(refused.path("message").asText()).startsWith("Expected ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
        "/none?identifierType=alias",
        "/12?identifierType=tiny",
        "/requests/none",
        "/requests/d-other-1.close.1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed.abc"
      })
  void answersThatThereIsNone(String path) {
    get(ALERTS + path, 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 |                                   | {'message':            | not_json",
        "400 |                                   | []                     | wrong_type",
        "422 |                                   | {'alias':'a'}          | missing_field",
        "422 |                                   | {'message':'m','priority':'P9'} | bad_value",
        "422 |                                   | {'message':'m','tags':'t'}      | bad_value",
        "422 |                                   | {'message':'m','details':{'a':[]}} | bad_value",
        "400 | /a/close?identifierType=alias     | {'user':               | not_json",
        "422 | /a/close                          | {}                     | bad_value",
        "422 | /a/snooze?identifierType=alias    | {'endTime':'2020-01-01T00:00:00Z'} | bad_value",
        "422 | /a/snooze?identifierType=alias    | {}                     | bad_value",
        "422 | /a/notes?identifierType=alias     | {'user':'ada'}         | bad_value",
        "400 | /a/notes?identifierType=alias     | {'note':               | bad_value",
        "422 | /a/tags?identifierType=alias      | {'tags':'t'}           | bad_value",
        "422 | /a/details?identifierType=alias   | {'details':['t']}      | bad_value",
        "422 | /a/notes                          | {'note':'n'}           | bad_value",
        "422 | /a/assign?identifierType=alias    | {'owner':{'username':'ada'}} | bad_value",
        "422 | /a/unacknowledge?identifierType=alias | {}                 | bad_value",
      })
  void refusesAsOpsgenieDoesAndKeepsTheBody(int status, String path, String body, String reason) {
    byte[] sent = body.replace('\'', '"').getBytes(UTF_8);

    JsonNode refused = post(ALERTS + (path == null ? "" : path), sent, status);

    assertThat(refused.path("message").asText()).startsWith("Expected ");
    assertThat(refused.has("errors")).isEqualTo(status == 422);
    assertThat(doors.log.letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).isEqualTo(reason))
        .satisfies(letter -> assertThat(letter.body()).isEqualTo(sent));
    assertThat(doors.events()).isEmpty();
  }

  @Test
  void refusesToChangeWhatTheEngineCannotChange() {
    byte[] body = "{\"message\":\"m\"}".getBytes(UTF_8);
    String path = ALERTS + "/a/priority?identifierType=alias";
    HttpResponse<Buffer> answer = doors.put(path, body);
    assertThat(answer.statusCode()).isEqualTo(422);
    checked(Method.PUT, path, answer);
  }

  private JsonNode add(HttpMethod method, String what, String body) {
    String path = ALERTS + "/disk/" + what + (what.contains("?") ? "&" : "?");
    HttpResponse<Buffer> answer =
        doors.send(method, path + "identifierType=alias", body.replace('\'', '"').getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(202);
    return checked(Method.valueOf(method.name()), path, answer);
  }

  @Test
  void showsWhatWasAddedToAnAlert() {
    create("{'message':'Disk full','alias':'disk','tags':['db','day'],'details':{'rack':'6'}}");
    settle();

    add(HttpMethod.POST, "tags", "{'tags':['night'],'user':'ada','note':'it is dark'}");
    add(HttpMethod.DELETE, "tags?tags=day,other", "");
    add(HttpMethod.POST, "details", "{'details':{'rack':'7','row':'b'}}");
    add(HttpMethod.DELETE, "details?keys=row", "");
    add(HttpMethod.PUT, "message", "{'message':'Disk very full'}");
    add(HttpMethod.PUT, "description", "{'description':'No byte is left'}");

    JsonNode alert = data(ALERTS + "/disk?identifierType=alias");
    assertThat(alert.path("tags")).hasToString("[\"db\",\"night\"]");
    assertThat(alert.path("details")).hasToString("{\"rack\":\"7\"}");
    assertThat(alert.path("message").asText()).isEqualTo("Disk very full");
    assertThat(alert.path("description").asText()).isEqualTo("No byte is left");
    assertThat(data(ALERTS + "?query=" + URLEncoder.encode("tag: night", UTF_8))).hasSize(1);
    JsonNode note = data(ALERTS + "/disk/notes?identifierType=alias").path(0);
    assertThat(note.path("note").asText()).isEqualTo("it is dark");
    assertThat(note.path("owner").asText()).isEqualTo("ada");
    assertThat(doors.events()).as("the engine is told nothing").hasSize(1);
  }

  @Test
  void listsNotesPageByPage() {
    create("{'message':'Disk full','alias':'disk','note':'n0'}");
    settle();
    for (int i = 1; i < 4; i++) {
      add(HttpMethod.POST, "notes", "{'note':'n%d','user':'ada'}".formatted(i));
    }
    String close = ALERTS + "/disk/close?identifierType=alias";
    post(close, "{\"note\":\"n4\",\"user\":\"ada\"}".getBytes(UTF_8), 202);

    String notes = ALERTS + "/disk/notes?identifierType=alias&limit=3";
    JsonNode first = get(notes, 200);
    assertThat(first.path("data").findValuesAsText("note")).containsExactly("n4", "n3", "n2");
    assertThat(first.path("paging").path("next").asText()).contains("offset=2");
    JsonNode next = get(notes + "&offset=2&direction=next", 200);
    assertThat(next.path("data").findValuesAsText("note")).containsExactly("n1", "n0");
    assertThat(next.path("paging").has("next")).isFalse();
    assertThat(data(notes + "&offset=1&direction=prev").findValuesAsText("note"))
        .containsExactly("n4", "n3", "n2");
    assertThat(data(notes + "&order=asc").findValuesAsText("note"))
        .containsExactly("n0", "n1", "n2");
    get(notes + "&offset=x", 422);
  }

  @Test
  void snoozesByASilenceOfExactlyThisAlert() {
    create("{'message':'Disk full','alias':'disk'}");
    create("{'message':'Disk full','alias':'other'}");
    settle();

    String request =
        add(HttpMethod.POST, "snooze", "{'endTime':'2099-01-01T00:00:00Z','user':'ada'}")
            .path("requestId")
            .asText();

    assertThat(data(ALERTS + "/requests/" + request).path("status").asText())
        .isEqualTo("Snoozed alert");
    JsonNode alert = data(ALERTS + "/disk?identifierType=alias");
    assertThat(alert.path("snoozed").asBoolean()).isTrue();
    assertThat(alert.path("snoozedUntil").asText()).startsWith("2099-01-01");
    assertThat(data(ALERTS + "/other?identifierType=alias").path("snoozed").asBoolean()).isFalse();
    assertThat(data(ALERTS + "?query=" + URLEncoder.encode("snoozed: true", UTF_8))).hasSize(1);
    assertThat(HttpDoors.json(doors.get("/api/v2/alerts?silenced=false"))).hasSize(1);

    String silence = "/api/v2/silence/" + alert.path("id").asText();
    assertThat(HttpDoors.json(doors.get(silence)).path("createdBy").asText()).isEqualTo("ada");
    assertThat(doors.delete(silence).statusCode()).isEqualTo(200);
    assertThat(data(ALERTS + "/disk?identifierType=alias").path("snoozed").asBoolean()).isFalse();
  }

  @Test
  void anAlertThatBeginsAgainSpeaksForItself() {
    create("{'message':'Disk full','alias':'disk'}");
    settle();
    add(HttpMethod.PUT, "message", "{'message':'Disk very full'}");
    doors.open.replaceAll(alert -> OpenAlert.beganAt(alert, Instant.now().plusSeconds(60)));

    assertThat(data(ALERTS + "/disk?identifierType=alias").path("message").asText())
        .isEqualTo("Disk full");
  }

  @Test
  void acknowledgesNothingWhileTheLogIsCutOff() {
    doors.log.cutOff(
        new LogOutage(LogOutage.Reason.TIMEOUT, true, "Expected a log, but it is gone"));

    post(ALERTS, payload("opsgenie_api/zabbix7_problem.json"), 503);
    post(ALERTS + "/8231/close?identifierType=alias", "{}".getBytes(UTF_8), 503);
  }
}
