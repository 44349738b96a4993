package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work that is announced by the API keeps alerts quiet until it is over. */
@Tag("acceptance")
class MaintenanceStoryTest {

  private final Product product = SharedProduct.get();

  private static void soon(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }

  /** It began a week ago and comes again each day, so it holds now for the eighth time. */
  @Test
  void whatBreaksDuringRecurringWorkSpeaksWhenTheWorkIsEnded() throws IOException {
    Instant begun = Instant.now().minus(Duration.ofDays(7)).minusSeconds(600);
    HttpResponse<String> set =
        product.post(
            "/api/v1/maintenance-windows",
            """
            {"matchers": [{"name": "service", "value": "maintained"}], "comment": "new disks",
             "startsAt": "%s", "endsAt": "%s", "recurrence": "FREQ=DAILY"}
            """
                .formatted(begun, begun.plus(Duration.ofHours(2))));
    assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
    JsonNode window = new ObjectMapper().readTree(set.body());
    assertThat(window.path("state").asText()).isEqualTo("ACTIVE");

    String alert = "[{\"labels\":{\"alertname\":\"WorkStory\",\"service\":\"maintained\"}}]";
    assertThat(product.post("/api/v2/alerts", alert).statusCode()).isEqualTo(200);
    soon(
        () ->
            assertThat(product.get("/metrics").body())
                .contains("diapason_quiet_alerts{kind=\"maintenance\"} 1"));
    assertThat(product.get("/api/v1/incidents").body()).doesNotContain("WorkStory");

    String path = "/api/v1/maintenance-windows/" + window.path("id").asText();
    assertThat(product.delete(path).statusCode()).isEqualTo(204);
    soon(() -> assertThat(product.get("/api/v1/incidents").body()).contains("WorkStory"));
  }
}
