package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The one alert that a story expects on a CI of its own, with its incident and ticket. */
record PlacedAlert(Product product, String ci) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Waits for a fresh ticket of one alert and returns what the product knows of the alert. */
  JsonNode awaitTicket(String name) {
    await("a ticket of " + name + " on " + ci)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(ticketStates()).containsExactly("NEW"));
    JsonNode alert = alert();
    assertThat(alert.path("name").asText()).as("%s", alert).isEqualTo(name);
    assertThat(alert.path("status").asText()).as("%s", alert).isEqualTo("FIRING");
    return alert;
  }

  void awaitAcknowledged() {
    await("the alert on " + ci + " to be acknowledged")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(alert().path("status").asText()).isEqualTo("ACKNOWLEDGED"));
  }

  void awaitResolved() {
    await("the ticket on " + ci + " to resolve")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(ticketStates()).containsExactly("RESOLVED"));
    assertThat(alert().path("status").asText()).isEqualTo("RESOLVED");
  }

  private JsonNode alert() {
    List<JsonNode> alerts = new ArrayList<>();
    for (JsonNode alert : incidents().get(0).path("alerts")) {
      if (alert.path("ci").asText().equals(ci)) {
        alerts.add(alert);
      }
    }
    assertThat(alerts).as("the alerts on " + ci).hasSize(1);
    return alerts.get(0);
  }

  private List<String> ticketStates() {
    return incidents().stream().map(incident -> incident.path("ticketState").asText()).toList();
  }

  private List<JsonNode> incidents() {
    return product.api().incidents(1000).stream()
        .filter(incident -> incident.path("alerts").findValuesAsText("ci").contains(ci))
        .toList();
  }
}
