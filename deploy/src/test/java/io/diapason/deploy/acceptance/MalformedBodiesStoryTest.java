package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a clear answer, costs nobody else anything and is kept to be looked at. */
@Tag("acceptance")
class MalformedBodiesStoryTest {

  private final Product product = SharedProduct.get();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v2/alerts|not json at all|JSON",
        "/api/v2/alerts|{\"labels\":{}}|Expected a list",
        "/api/v2/alerts|[{\"annotations\":{}}]|[0].labels",
        "/api/v2/alerts|[{\"label\":{\"alertname\":\"A\"}}]|unknown field 'label'",
        "/api/v2/alerts|[{\"labels\":{\"alertname\":7}}]|[0].labels.alertname",
        "/api/v2/alerts|[{\"labels\":{\"alertname\":\"A\"},\"startsAt\":\"soon\"}]|[0].startsAt",
        "/webhooks/alertmanager|{\"status\":\"firing\"}|alerts",
        "/v2/enqueue|{\"event_action\":\"trigger\"}|routing_key",
        "/v2/enqueue|[1,2]|object",
        "/v2/change/enqueue|{\"payload\":{}}|summary",
      })
  void namesWhatIsWrong(String path, String body, String named) {
    HttpResponse<String> response = product.post(path, body);

    assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
    assertThat(response.body()).contains(named);
    assertThat(product.isReady()).isTrue();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(product.api().deadLetters())
                    .anySatisfy(
                        letter -> assertThat(letter.path("path").asText()).isEqualTo(path)));
  }

  @Test
  void takesTheFortyNineGoodOnesAndKeepsTheBadOne() {
    String batch =
        IntStream.range(0, 50)
            .mapToObj(
                n ->
                    n == 17
                        ? "{\"labels\":{\"alertname\":[\"bad-seventeen\"]}}"
                        : "{\"labels\":{\"alertname\":\"OneBadOf50\",\"instance\":\"bad-"
                            + n
                            + "\"}}")
            .collect(Collectors.joining(",", "[", "]"));

    HttpResponse<String> response = product.post("/api/v2/alerts", batch);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("[17].labels.alertname");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(product.api().openAlerts("alertname=\"OneBadOf50\"")).hasSize(49));
    assertThat(product.api().deadLetters())
        .anySatisfy(letter -> assertThat(bytesOf(letter)).contains("bad-seventeen"));
  }

  private String bytesOf(JsonNode letter) {
    JsonNode whole = product.api().deadLetter(letter.path("id").asText());
    return new String(Base64.getDecoder().decode(whole.path("bodyBase64").asText()));
  }

  @Test
  void refusesFiveMegabytes() {
    byte[] large = new byte[5_000_000];
    java.util.Arrays.fill(large, (byte) ' ');

    HttpResponse<String> response =
        product.post("/api/v2/alerts", HttpRequest.BodyPublishers.ofByteArray(large));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(product.isReady()).isTrue();
  }
}
