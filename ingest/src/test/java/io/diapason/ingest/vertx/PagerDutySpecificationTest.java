package io.diapason.ingest.vertx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our answers, held against PagerDuty's own description of its Events API. */
class PagerDutySpecificationTest {

  private static final String FILE = "specs/pagerduty-events-v2.json";
  private static final OpenApiInteractionValidator SPECIFICATION =
      OpenApiInteractionValidator.createForSpecificationUrl(FILE)
          .withBasePathOverride("/v2")
          .build();

  /** The description of 400 is a reference that leads nowhere; what it means is that of a 5xx. */
  private static final int DESCRIBED_ERROR = 500;

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  private JsonNode post(String path, String body, int status) {
    HttpResponse<Buffer> answer = doors.post(path, body.getBytes(UTF_8));
    assertThat(answer.statusCode()).as(body).isEqualTo(status);
    SimpleResponse response =
        SimpleResponse.Builder.status(status == 400 ? DESCRIBED_ERROR : status)
            .withContentType(answer.getHeader("Content-Type"))
            .withBody(answer.bodyAsString())
            .build();
    ValidationReport report = SPECIFICATION.validateResponse(path, Method.POST, response);
    assertThat(report.getMessages()).as(answer.bodyAsString()).isEmpty();
    return HttpDoors.json(answer);
  }

  /** The bodies that the description itself gives as examples. */
  static List<Arguments> examples() throws IOException {
    List<Arguments> examples = new ArrayList<>();
    try (InputStream published = PagerDutySpecificationTest.class.getResourceAsStream("/" + FILE)) {
      JsonNode paths = VocabularyJson.mapper().readTree(published).path("paths");
      for (String path : List.of("/enqueue", "/change/enqueue")) {
        paths
            .at("/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json")
            .path("examples")
            .forEach(one -> examples.add(Arguments.of("/v2" + path, one.path("value").toString())));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesTheExamplesOfTheDescription(String path, String body) {
    assertThat(post(path, body, 202).path("status").asText()).isEqualTo("success");
  }

  @Test
  void givesADedupKeyThatAcknowledgesAndResolves() {
    String trigger =
        "{\"routing_key\":\"k\",\"event_action\":\"trigger\",\"payload\":"
            + "{\"summary\":\"Down\",\"source\":\"web-1\",\"severity\":\"critical\"}}";
    String key = post("/v2/enqueue", trigger, 202).path("dedup_key").asText();

    for (String action : new String[] {"acknowledge", "resolve"}) {
      String body =
          "{\"routing_key\":\"k\",\"event_action\":\"%s\",\"dedup_key\":\"%s\"}"
              .formatted(action, key);
      assertThat(post("/v2/enqueue", body, 202).path("dedup_key").asText()).isEqualTo(key);
    }
    assertThat(doors.events().stream().map(event -> event.fingerprint()).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "null", "{}", "{\"event_action\":7,\"payload\":[]}"})
  void refusesAsDescribed(String body) {
    assertThat(post("/v2/enqueue", body, 400).path("errors")).isNotEmpty();
    assertThat(post("/v2/change/enqueue", body, 400).path("errors")).isNotEmpty();
  }

  @Test
  void saysInTheSameWordsThatTheLogCannotTakeEvents() {
    doors.log.cutOff(new LogOutage(LogOutage.Reason.TIMEOUT, true, "the broker is away"));
    String change = "{\"routing_key\":\"k\",\"payload\":{\"summary\":\"payments 4.2.0\"}}";

    assertThat(post("/v2/change/enqueue", change, 503).path("message").asText())
        .contains("the broker is away");
  }
}
