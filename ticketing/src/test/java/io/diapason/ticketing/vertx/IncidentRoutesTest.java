package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.Priority;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class IncidentRoutesTest extends OverHttp {

  @Test
  void explainsAnIncidentAndTwoAlerts() throws Exception {
    take(anIncident("a").with("x", "y").build());

    HttpResponse<String> story = get("/api/v1/incidents/INC-a/explanation?limit=1");
    String pair =
        "/api/v1/explanations/why-not?alert=" + fingerprint("x") + "&and=" + fingerprint("y");

    assertThat(story.statusCode()).isEqualTo(200);
    assertThat(json(story).path("members").path("items")).hasSize(1);
    assertThat(json(get(pair)).path("together").asBoolean()).isTrue();
  }

  @Test
  void saysWhatItCannotExplain() throws Exception {
    take(anIncident("a").with("x").build());
    String whyNot = "/api/v1/explanations/why-not?alert=" + fingerprint("x");

    assertProblem(get("/api/v1/incidents/INC-none/explanation"), 404, "INC-none");
    assertProblem(get("/api/v1/incidents/INC-a/explanation?limits=1"), 400, "'limits'");
    assertProblem(get(whyNot), 400, "'and' is missing");
    assertProblem(get(whyNot + "&and=" + fingerprint("x")), 400, "twice");
    assertProblem(get(whyNot + "&and=v1:0"), 404, "v1:0");
  }

  @Test
  void showsAnIncidentInTheAgreedShape() throws Exception {
    take(anIncident("a").with("x").build());

    JsonNode incident = json(get("/api/v1/incidents/INC-a"));

    assertThat(incident.fieldNames())
        .toIterable()
        .contains("id", "state", "title", "openedAt", "updatedAt", "priority", "team", "alerts")
        .contains("causes", "advice", "ticketId", "version", "alertCount", "openCount")
        .doesNotContain("resolvedAt", "mergedInto");
    assertThat(incident.get("openedAt").textValue()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(incident.get("ticketId").textValue()).isEqualTo(TICKET);
    assertThat(incident.at("/alerts/0").fieldNames())
        .toIterable()
        .contains("fingerprint", "name", "ci", "severity", "status", "firings", "reason");
    assertThat(incident.at("/causes/1/change").textValue()).isEqualTo("deploy-7");
    assertThat(incident.at("/causes/1").has("ci")).isFalse();
    assertThat(incident.at("/advice/priority/decidedBy").textValue()).isEqualTo("MODEL");
  }

  @Test
  void listsIncidentsPageByPage() throws Exception {
    take(
        anIncident("a").with("x", "y").build(),
        anIncident("b").openedAt(T0.plusSeconds(1)).build());

    JsonNode first = json(get("/api/v1/incidents?limit=1"));
    JsonNode rest =
        json(get("/api/v1/incidents?limit=1&alerts=1&cursor=" + first.get("next").textValue()));

    assertThat(first.at("/items/0/id").textValue()).isEqualTo("INC-b");
    assertThat(rest.at("/items/0/id").textValue()).isEqualTo("INC-a");
    assertThat(rest.at("/items/0/alerts")).hasSize(1);
    assertThat(rest.at("/items/0/alertCount").intValue()).isEqualTo(2);
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void answersForAMergedIncidentWithItsElder() throws Exception {
    take(anIncident("a").build(), anIncident("a").version(2).mergedInto("e").build());

    JsonNode incident = json(get("/api/v1/incidents/INC-a"));

    assertThat(incident.get("state").textValue()).isEqualTo("MERGED");
    assertThat(incident.get("mergedInto").textValue()).isEqualTo("INC-e");
    assertProblem(post("/api/v1/tickets/" + TICKET + "/start", ""), 409, "merged into");
  }

  @Test
  void actsOnTheTicketOfAnIncident() throws Exception {
    take(anIncident("a").build(), anIncident("b").priority(Priority.P5).build());

    HttpResponse<String> taken = post("/api/v1/incidents/INC-a/acknowledge", "{\"by\":\"ada\"}");

    assertThat(json(taken).get("state").textValue()).isEqualTo("ACKNOWLEDGED");
    assertThat(post("/api/v1/incidents/INC-b/resolve", "").statusCode()).isEqualTo(404);
  }

  @Test
  void sumsUp() throws Exception {
    take(anIncident("a").counting(5, 3).build());

    assertThat(get("/api/v1/summary").body())
        .isEqualTo(
            "{\"incidents\":1,\"openIncidents\":1,\"alerts\":5,\"openAlerts\":3,\"activeTickets\":1}");
  }
}
