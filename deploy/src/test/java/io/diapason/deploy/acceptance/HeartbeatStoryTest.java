package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("acceptance")
class HeartbeatStoryTest {

  private static final String ONE = "/api/v1/heartbeats/story-backup";

  private final Product product = SharedProduct.get();

  @Test
  void aMissingPingOpensATicketAndTheNextOneResolvesIt() {
    assertThat(
            product
                .put(
                    ONE,
                    "{\"interval\":\"3s\",\"severity\":\"critical\",\"labels\":{\"host\":\"story-db\"}}")
                .statusCode())
        .isEqualTo(201);
    ping();
    assertThat(tickets()).isEmpty();

    awaitTicket("NEW");
    assertThat(product.api().heartbeat("story-backup").path("state").asText()).isEqualTo("EXPIRED");
    assertThat(product.get("/metrics").body()).contains("diapason_heartbeats{state=\"expired\"} 1");

    await("the ticket to be resolved while pings come")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              ping();
              assertThat(tickets())
                  .extracting(ticket -> ticket.path("state").asText())
                  .containsExactly("RESOLVED");
            });
    assertThat(product.delete(ONE).statusCode()).isEqualTo(204);
  }

  private void ping() {
    assertThat(product.get(ONE + "/ping").statusCode()).isEqualTo(200);
  }

  private void awaitTicket(String state) {
    await("a ticket of the missing ping")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(tickets())
                    .extracting(ticket -> ticket.path("state").asText())
                    .containsExactly(state));
  }

  private List<JsonNode> tickets() {
    return product.api().tickets().stream()
        .filter(ticket -> ticket.path("title").asText().contains("HeartbeatMissing"))
        .toList();
  }
}
