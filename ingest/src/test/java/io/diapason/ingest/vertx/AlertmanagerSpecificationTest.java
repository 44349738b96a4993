package io.diapason.ingest.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Suppression;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our answers, held against Alertmanager's own description of its API. */
class AlertmanagerSpecificationTest {

  private static final OpenApiInteractionValidator SPECIFICATION =
      OpenApiInteractionValidator.createForSpecificationUrl("specs/alertmanager-api-v2.yaml")
          .withResolveCombinators(true)
          .build();

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  private JsonNode checked(Request.Method method, String path, HttpResponse<Buffer> answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.statusCode());
    Buffer body = answer.body();
    if (body != null) {
      response.withContentType("application/json").withBody(body.toString());
    }
    String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    ValidationReport report = SPECIFICATION.validateResponse(plain, method, response.build());
    assertThat(report.getMessages()).as(path).isEmpty();
    return body == null ? VocabularyJson.mapper().nullNode() : HttpDoors.json(answer);
  }

  private JsonNode get(String path) {
    return checked(Request.Method.GET, path, doors.get(path));
  }

  private JsonNode silence(Map<String, Object> silence) {
    String path = "/api/v2/silences";
    return checked(Request.Method.POST, path, doors.post(path, VocabularyJson.write(silence)));
  }

  private static Map<String, Object> downOnA() {
    Instant now = Instant.now();
    return Map.of(
        "matchers",
        List.of(Map.of("name", "instance", "value", "a", "isRegex", false, "isEqual", true)),
        "startsAt",
        now.toString(),
        "endsAt",
        now.plusSeconds(3600).toString(),
        "createdBy",
        "ada",
        "comment",
        "moving the rack");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2/status",
        "/api/v2/receivers",
        "/api/v2/alerts",
        "/api/v2/alerts/groups",
        "/api/v2/silences",
        "/api/v2/alerts?filter=%7B",
        "/api/v2/alerts?active=perhaps",
        "/api/v2/alerts/groups?receiver=%28",
        "/api/v2/silences?filter=x",
        "/api/v2/silence/1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
      })
  void answersAsDescribed(String path) {
    doors.open.add(OpenAlert.of("Down", AlertStatus.FIRING, "a"));
    get(path);
  }

  @Test
  void showsASilencedAlertAsSuppressed() {
    doors.open.add(OpenAlert.of("Down", AlertStatus.FIRING, "a"));
    doors.open.add(OpenAlert.of("Down", AlertStatus.FIRING, "b"));

    String id = silence(downOnA()).path("silenceID").asText();

    JsonNode all = get("/api/v2/alerts");
    assertThat(all.findValuesAsText("state")).containsExactlyInAnyOrder("suppressed", "active");
    assertThat(get("/api/v2/alerts?silenced=false").findValuesAsText("instance"))
        .containsExactly("b");
    assertThat(get("/api/v2/alerts?active=false").findValuesAsText("instance"))
        .containsExactly("a");
    assertThat(get("/api/v2/alerts?active=false").toString()).contains(id);
    assertThat(get("/api/v2/alerts/groups").path(0).path("alerts")).hasSize(2);
  }

  /** An alert that was never judged because it is explained by another one. */
  @Test
  void showsWhatTheEngineKeepsQuiet() {
    doors.open.add(OpenAlert.of("Down", AlertStatus.FIRING, "a"));
    String explaining = "v1:ffffffffffffffffffffffffffffffff";
    Suppression verdict =
        new Suppression(Suppression.Kind.INHIBITED, "host-down", "HostDown", explaining, null);
    doors.quiet.add(
        new QuietAlert(
            "default",
            Instant.now(),
            OpenAlert.of("Errors", AlertStatus.FIRING, "b"),
            List.of(verdict)));

    JsonNode all = get("/api/v2/alerts");
    assertThat(all.findValuesAsText("state")).containsExactlyInAnyOrder("suppressed", "active");
    assertThat(all.findValue("inhibitedBy").isArray()).isTrue();
    assertThat(get("/api/v2/alerts?inhibited=false").findValuesAsText("instance"))
        .containsExactly("a");
    assertThat(get("/api/v2/alerts?active=false").toString()).contains(explaining);
  }

  @Test
  void setsShowsAndEndsASilence() {
    String id = silence(downOnA()).path("silenceID").asText();

    assertThat(get("/api/v2/silence/" + id).path("status").path("state").asText())
        .isEqualTo("active");
    assertThat(get("/api/v2/silences?filter=instance%3D%22a%22")).hasSize(1);
    assertThat(get("/api/v2/silences?filter=instance%3D%22b%22")).isEmpty();

    assertThat(doors.delete("/api/v2/silence/" + id).statusCode()).isEqualTo(200);
    assertThat(get("/api/v2/silence/" + id).path("status").path("state").asText())
        .isEqualTo("expired");
    assertThat(get("/api/v2/silences?expired=false")).isEmpty();
  }

  @Test
  void refusesAnAlertAsDescribed() {
    byte[] body = "[{\"labels\":{}}]".getBytes(StandardCharsets.UTF_8);
    checked(Request.Method.POST, "/api/v2/alerts", doors.post("/api/v2/alerts", body));
  }
}
