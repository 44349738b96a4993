package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AuditRoutesTest extends OverHttp {

  private static final String ALL = "/api/v1/audit";
  private static final String OF_TICKET = "/api/v1/tickets/" + TICKET + "/audit";

  @BeforeEach
  void open() {
    take(anIncident("a").with("x").build());
  }

  @Test
  void keepsWhatWasDoneRefusedAndDoneAlready() throws Exception {
    String path = "/api/v1/tickets/" + TICKET;
    assertThat(post(path + "/resolve", "{\"by\":\"ada\",\"text\":\"disk\"}").statusCode())
        .isEqualTo(200);
    assertProblem(post(path + "/hold", "{\"by\":\"bob\"}"), 409, "RESOLVED");
    post(path + "/resolve", "{\"by\":\"bob\"}");
    post(path + "/comment", "{\"by\":\"bob\",\"text\":\"so?\"}", "If-Match", "\"1\"");

    JsonNode audit = json(get(OF_TICKET));
    assertThat(audit.get("items")).hasSize(4);
    assertThat(audit.get("items").findValuesAsText("outcome"))
        .containsExactlyInAnyOrder("DONE", "REFUSED", "UNCHANGED", "REFUSED");
    assertThat(audit.get("entries").longValue()).isEqualTo(1);
    assertThat(audit.get("findings")).isEmpty();
    JsonNode done = json(get(ALL + "?by=ada")).at("/items/0");
    assertThat(done.get("action").textValue()).isEqualTo("resolve");
    assertThat(done.get("text").textValue()).isEqualTo("disk");
    assertThat(done.get("via").textValue()).isEqualTo("API");
    assertThat(done.get("number").longValue()).isEqualTo(1);
    assertThat(done.at("/changes/0/after").textValue()).isEqualTo("RESOLVED");
    assertThat(json(get(ALL + "?by=bob&action=hold")).at("/items/0/reason").textValue())
        .contains("is RESOLVED");
  }

  @Test
  void doesNotWriteDownARepeatOfOneActionTwice() throws Exception {
    String path = "/api/v1/tickets/" + TICKET + "/acknowledge";
    post(path, "{\"by\":\"ada\"}", "Idempotency-Key", "k1");
    post(path, "{\"by\":\"ada\"}", "Idempotency-Key", "k1");

    assertThat(json(get(OF_TICKET)).get("items")).hasSize(1);
  }

  @Test
  void keepsWhoTakesOverFromWhom() throws Exception {
    String path = "/api/v1/oncall/pager/overrides";
    String wish =
        "{\"person\":\"grace\",\"by\":\"ada\",\"note\":\"dentist\","
            + "\"from\":\"2026-03-02T00:00:00Z\",\"until\":\"2026-03-03T00:00:00Z\"}";
    assertThat(post(path, wish).statusCode()).isEqualTo(201);
    assertThat(post(path, wish.replace("grace", "nobody")).statusCode()).isEqualTo(400);
    assertThat(delete(path + "/booked-1?by=grace&text=came+back").statusCode()).isEqualTo(200);

    JsonNode items = json(get(ALL + "?kind=SCHEDULE&subject=pager")).get("items");
    assertThat(items.findValuesAsText("outcome"))
        .containsExactlyInAnyOrder("ASKED", "DONE", "ASKED", "REFUSED", "ASKED", "DONE");
    assertThat(items.toString())
        .contains("dentist", "came back", "Expected a known user, but got 'nobody'");
  }

  @Test
  void keepsWhoStartsApprovesAndHalts() throws Exception {
    JsonNode run =
        json(
            post(
                "/api/v1/runbooks/restart/run",
                "{\"ticket\":\"" + TICKET + "\",\"by\":\"eve\",\"text\":\"hangs\"}"));
    String approve = "/api/v1/runs/" + run.get("id").textValue() + "/approve";
    post(approve, "{\"by\":\"eve\"}");
    post(approve, "{\"by\":\"ada\"}");
    post("/api/v1/remediation/halt", "{\"by\":\"ada\",\"text\":\"stop it all\"}");

    assertThat(json(get(ALL + "?action=run")).toString()).contains("eve", "hangs", "DONE", "RUN-");
    assertThat(json(get(ALL + "?kind=RUN")).get("items").findValuesAsText("outcome"))
        .containsExactlyInAnyOrder("ASKED", "REFUSED", "ASKED", "DONE");
    assertThat(json(get(ALL + "?kind=RUN&by=ada")).toString()).contains("PROPOSED", "QUEUED");
    assertThat(json(get(ALL + "?kind=REMEDIATION")).toString()).contains("stop it all");
  }

  @Test
  void pagesAndNamesBadParameters() throws Exception {
    for (int i = 0; i < 3; i++) {
      post("/api/v1/tickets/" + TICKET + "/comment", "{\"by\":\"ada\",\"text\":\"" + i + "\"}");
    }
    JsonNode first = json(get(ALL + "?limit=2"));
    assertThat(first.get("items")).hasSize(2);
    JsonNode rest = json(get(ALL + "?limit=2&cursor=" + first.get("next").textValue()));
    assertThat(rest.get("items")).hasSize(1);
    assertThat(json(get(OF_TICKET + "?limit=2")).has("findings")).isFalse();

    assertThat(json(get(ALL + "?from=2999-01-01T00:00:00Z")).get("items")).isEmpty();
    assertProblem(get(ALL + "?who=ada"), 400, "'who'");
    assertProblem(get(ALL + "?kind=tick"), 400, "TICKET");
    assertProblem(get(ALL + "?from=yesterday"), 400, "from");
    assertProblem(get("/api/v1/tickets/TKT-none/audit"), 404, "TKT-none");
  }
}
