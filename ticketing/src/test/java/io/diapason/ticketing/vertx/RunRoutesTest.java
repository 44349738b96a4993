package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunRoutesTest extends OverHttp {

  private static final String WISH =
      "{\"ticket\": \"" + TICKET + "\", \"by\": \"eve\", \"text\": \"it hangs\"}";

  @BeforeEach
  void open() {
    take(anIncident("a").with("x").build());
  }

  private String started() throws Exception {
    HttpResponse<String> response = post("/api/v1/runbooks/restart/run", WISH);
    assertThat(response.statusCode()).isEqualTo(201);
    return json(response).get("id").textValue();
  }

  @Test
  void showsWhatThereIsAndWhatFits() throws Exception {
    JsonNode all = json(get("/api/v1/runbooks"));
    assertThat(all.at("/items/0/id").textValue()).isEqualTo("restart");
    assertThat(all.at("/items/0/mode").textValue()).isEqualTo("approve");
    assertThat(all.at("/items/0/approvers/0").textValue()).isEqualTo("payments");

    JsonNode fitting = json(get("/api/v1/tickets/" + TICKET + "/runbooks"));
    assertThat(fitting.at("/items/0/id").textValue()).as("equals by id").isEqualTo("look");
    assertThat(fitting.at("/items/0/likelihood").doubleValue()).isEqualTo(0.5);
    assertThat(fitting.at("/items/0/cis/0").textValue()).isEqualTo("db-1");
    assertProblem(get("/api/v1/tickets/TKT-none/runbooks"), 404, "TKT-none");
  }

  @Test
  void putsForwardWhatSomebodyAsksForAndHasItApproved() throws Exception {
    String run = started();
    JsonNode shown = json(get("/api/v1/runs/" + run));
    assertThat(shown.get("state").textValue()).isEqualTo("PROPOSED");
    assertThat(shown.get("startedBy").textValue()).isEqualTo("eve");
    assertThat(shown.at("/story/0/text").textValue()).contains("it hangs");

    String path = "/api/v1/runs/" + run + "/approve";
    assertProblem(post(path, "{\"by\": \"eve\"}"), 409, "payments");
    JsonNode approved = json(post(path, "{\"by\": \"ada\"}"));
    assertThat(approved.get("state").textValue()).isEqualTo("QUEUED");
    assertThat(approved.get("approvedBy").textValue()).isEqualTo("ada");
    assertProblem(post(path, "{\"by\": \"ada\"}"), 409, "QUEUED");

    assertThat(json(get("/api/v1/runs?state=QUEUED&ticket=" + TICKET)).get("items")).hasSize(1);
    assertThat(json(get("/api/v1/runs?state=running")).get("items")).isEmpty();
  }

  @Test
  void takesTheSameKeyForTheSameWish() throws Exception {
    for (int times = 0; times < 2; times++) {
      post("/api/v1/runbooks/look/run", WISH, "Idempotency-Key", "wish-1");
    }
    assertThat(json(get("/api/v1/runs?runbook=look")).get("items")).hasSize(1);

    // Two keys of one length that Java's own hash takes for one.
    post("/api/v1/runbooks/look/run", WISH, "Idempotency-Key", "Aa");
    post("/api/v1/runbooks/look/run", WISH, "Idempotency-Key", "BB");
    assertThat(json(get("/api/v1/runs?runbook=look")).get("items")).hasSize(3);
  }

  @Test
  void stopsEverythingAndLetsItGoOn() throws Exception {
    assertThat(json(get("/api/v1/remediation")).get("halted").booleanValue()).isFalse();
    JsonNode halted = json(post("/api/v1/remediation/halt", "{\"by\": \"eve\"}"));
    assertThat(halted.get("halted").booleanValue()).isTrue();
    assertThat(halted.at("/halt/by").textValue()).isEqualTo("eve");
    post("/api/v1/remediation/resume", "{\"by\": \"ada\"}");
    assertThat(json(get("/api/v1/remediation")).get("halted").booleanValue()).isFalse();
    assertProblem(post("/api/v1/remediation/halt", "{}"), 400, "'by'");
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    String run = started();
    assertProblem(post("/api/v1/runbooks/restrat/run", WISH), 404, "did you mean 'restart'");
    assertProblem(post("/api/v1/runbooks/restart/run", "{}"), 400, "'ticket'");
    assertProblem(
        post("/api/v1/runbooks/restart/run", "{\"ticket\": \"T\", \"dryRun\": 1}"),
        400,
        "true or false");
    assertProblem(post("/api/v1/runs/" + run + "/aprove", "{}"), 404, "did you mean 'approve'");
    assertProblem(post("/api/v1/runs/" + run + "/retry", "{}"), 400, "'step'");
    assertProblem(
        post("/api/v1/runs/" + run + "/retry", "{\"step\": \"restart\"}"), 409, "waits for people");
    assertProblem(post("/api/v1/runs/RUN-none/cancel", "{}"), 404, "RUN-none");
    assertProblem(get("/api/v1/runs?stat=QUEUED"), 400, "did you mean 'state'");
  }
}
