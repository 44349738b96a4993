package io.diapason.ingest.vertx;

import static io.diapason.ingest.vertx.HttpDoors.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowRoutesTest {

  private static final String ALL = "/api/v1/maintenance-windows";
  private static final String TIMES =
      "'startsAt':'2020-01-11T22:00:00+01:00','endsAt':'2020-01-12T02:00:00+01:00'";
  private static final String WEEKLY =
      TIMES + ",'recurrence':'FREQ=WEEKLY;BYDAY=SA','zone':'Europe/Berlin'";

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  private HttpResponse<Buffer> post(String path, String body) {
    return doors.post(path, ("{" + body.replace('\'', '"') + "}").getBytes(UTF_8));
  }

  private List<Control> told() {
    return doors.log.controls().stream()
        .filter(control -> control.kind() == Control.Kind.QUIETED)
        .toList();
  }

  private MaintenanceWindow lastTold() {
    List<Control> told = told();
    return told.get(told.size() - 1).windows().get(0);
  }

  @Test
  void setsShowsAndEndsAWindowAndTellsTheEngine() {
    HttpResponse<Buffer> answer =
        post(ALL, "'cis':['host-1'],'comment':'new disks','createdBy':'ada'," + WEEKLY);

    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(201);
    String id = json(answer).path("id").asText();
    assertThat(answer.getHeader("Location")).isEqualTo(ALL + "/" + id);
    assertThat(lastTold().cis()).containsExactly("host-1");
    assertThat(lastTold().recurrence()).isEqualTo("FREQ=WEEKLY;BYDAY=SA");
    JsonNode listed = json(doors.get(ALL));
    assertThat(listed.path("items")).hasSize(1);
    assertThat(listed.path("items").get(0).path("createdBy").asText()).isEqualTo("ada");
    assertThat(listed.path("next").isNull()).isTrue();

    assertThat(doors.delete(ALL + "/" + id).statusCode()).isEqualTo(204);

    assertThat(lastTold().id()).isEqualTo(id);
    assertThat(lastTold().recurrence()).isEmpty();
    assertThat(lastTold().endsAt()).isBeforeOrEqualTo(Instant.now());
    assertThat(json(doors.get(ALL)).path("items")).isEmpty();
    assertThat(json(doors.get(ALL + "/" + id)).path("state").asText()).isEqualTo("EXPIRED");
  }

  @Test
  void pagesByCursor() {
    for (int round = 0; round < 3; round++) {
      assertThat(post(ALL, "'cis':['host-1']," + WEEKLY).statusCode()).isEqualTo(201);
    }

    JsonNode first = json(doors.get(ALL + "?limit=2"));
    JsonNode second = json(doors.get(ALL + "?limit=2&cursor=" + first.path("next").asText()));

    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'cis':['a']|startsAt",
        TIMES + "|at least one matcher that an empty label does not meet",
        "'cis':[]," + WEEKLY + "|a list of the ids of 1 to 1000 CIs",
        "'cis':['a']," + TIMES + "|an end in the future",
        "'cis':['a'],'recurrence':'sometimes'," + TIMES + "|a recurrence rule of RFC 5545",
        "'cis':['a'],'recurrence':'FREQ=HOURLY'," + TIMES + "|whose times do not overlap",
        "'cis':['a'],'zone':'Mars'," + WEEKLY + "|a time zone such as Europe/Berlin",
        "'matchers':[{'name':'a','value':'.*','isRegex':true}]," + WEEKLY + "|at least one matcher"
      })
  void saysWhatIsWrong(String body, String expected) {
    String only = body.contains("Mars") ? body.replace(",'zone':'Europe/Berlin'", "") : body;
    HttpResponse<Buffer> answer = post(ALL, only);

    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
    assertThat(json(answer).path("detail").asText()).contains(expected);
    assertThat(told()).isEmpty();
  }

  @Test
  void doesNotKnowWhatNobodySet() {
    assertThat(doors.get(ALL + "/x").statusCode()).isEqualTo(404);
    assertThat(doors.delete(ALL + "/x").statusCode()).isEqualTo(404);
  }

  @Test
  void aSilenceMayRecurAndIsEndedWithAllItsTimes() {
    HttpResponse<Buffer> answer =
        post(
            "/api/v2/silences",
            "'matchers':[{'name':'team','value':'shop'}],'createdBy':'ada','comment':'nights',"
                + WEEKLY);
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
    String id = json(answer).path("silenceID").asText();

    JsonNode shown = json(doors.get("/api/v2/silence/" + id));
    assertThat(shown.path("recurrence").asText()).isEqualTo("FREQ=WEEKLY;BYDAY=SA");
    assertThat(shown.path("startsAt").asText()).isEqualTo("2020-01-11T21:00:00Z");
    assertThat(shown.path("status").path("state").asText()).isNotEqualTo("expired");

    assertThat(doors.delete("/api/v2/silence/" + id).statusCode()).isEqualTo(200);

    Silence ended = doors.silences.find("default", id).orElseThrow();
    assertThat(ended.recurs()).isFalse();
    assertThat(ended.endsAt()).isBeforeOrEqualTo(Instant.now());
  }
}
