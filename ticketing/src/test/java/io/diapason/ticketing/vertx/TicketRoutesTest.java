package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicketRoutesTest extends OverHttp {

  @ParameterizedTest
  @CsvSource({
    "acknowledge,'',ACKNOWLEDGED",
    "start,'{\"by\":\"ada\"}',IN_PROGRESS",
    "hold,'{\"text\":\"waiting\"}',ON_HOLD",
    "resolve,'{}',RESOLVED",
    "close,'{}',CLOSED",
    "assign,'{\"assignee\":\"grace\"}',TRIAGED",
    "comment,'{\"text\":\"hm\"}',TRIAGED",
    "priority,'{\"priority\":\"P1\"}',TRIAGED",
    "team,'{\"team\":\"network\"}',TRIAGED"
  })
  void actsOnATicket(String action, String body, String state) throws Exception {
    take(anIncident("a").build());

    HttpResponse<String> answer = post("/api/v1/tickets/" + TICKET + "/" + action, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("state").textValue()).isEqualTo(state);
    assertThat(answer.headers().firstValue("etag")).hasValue("\"2\"");
    assertThat(json(get("/api/v1/tickets/" + TICKET)).get("version").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comment|{\"txt\":\"x\"}|did you mean 'text'",
        "comment|{}|Expected the field 'text'",
        "assign|{\"assignee\":7}|to be a text",
        "priority|{\"priority\":\"P9\"}|P1, P2, P3, P4, P5",
        "start|[1]|Expected a JSON object",
        "start|{\"by\"|Expected a JSON object"
      })
  void refusesWhatItCannotUnderstand(String action, String body, String words) throws Exception {
    take(anIncident("a").build());

    assertProblem(post("/api/v1/tickets/" + TICKET + "/" + action, body), 400, words);
  }

  @Test
  void refusesWhatIsNotThere() throws Exception {
    assertProblem(get("/api/v1/incidents/INC-x"), 404, "INC-x");
    assertProblem(get("/api/v1/tickets/TKT-x"), 404, "TKT-x");
    assertProblem(post("/api/v1/tickets/TKT-x/start", ""), 404, "TKT-x");
    assertProblem(post("/api/v1/tickets/TKT-x/acknowlege", ""), 404, "'acknowledge'");
    assertProblem(get("/api/v1/tickets?stat=NEW"), 400, "'state'");
    assertProblem(get("/api/v1/tickets?state=FRESH"), 400, "'FRESH'");
    assertProblem(get("/api/v1/incidents?limit=-1"), 400, "limit");
    assertProblem(get("/api/v1/incidents?cursor=zzz"), 400, "cursor");
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    take(anIncident("a").build());
    String body = "{\"text\":\"" + "x".repeat(70_000) + "\"}";

    assertProblem(post("/api/v1/tickets/" + TICKET + "/comment", body), 413, "413");
  }

  @Test
  void honoursIfMatch() throws Exception {
    take(anIncident("a").build());
    String path = "/api/v1/tickets/" + TICKET + "/start";

    assertProblem(post(path, "", "If-Match", "\"7\""), 412, "version 7");
    assertProblem(post(path, "", "If-Match", "\"abc\""), 412, "but it is 1");
    assertThat(post(path, "", "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    assertThat(post(path, "", "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void honoursTheIdempotencyKey() throws Exception {
    take(anIncident("a").build());
    String path = "/api/v1/tickets/" + TICKET + "/comment";
    String[] headers = {"Idempotency-Key", "k1", "If-Match", "\"1\""};

    HttpResponse<String> once = post(path, "{\"text\":\"hm\"}", headers);
    HttpResponse<String> again = post(path, "{\"text\":\"hm\"}", headers);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(once.body());
  }

  @Test
  void listsTicketsByFilter() throws Exception {
    take(anIncident("a").build(), anIncident("b").team("network").build());

    assertThat(json(get("/api/v1/tickets")).get("items")).hasSize(2);
    assertThat(json(get("/api/v1/tickets?sla=running&service=db-1")).get("items")).hasSize(2);
    assertThat(json(get("/api/v1/tickets?sla=breached")).get("items")).isEmpty();
    assertThat(json(get("/api/v1/tickets?service=checkout")).get("items")).isEmpty();
    assertThat(json(get("/api/v1/tickets?team=network&state=new,triaged&priority=P2")).get("items"))
        .hasSize(1);
  }

  @Test
  void showsWhereTheClocksStand() throws Exception {
    take(anIncident("a").build());

    JsonNode running = json(get("/api/v1/tickets/" + TICKET)).get("sla").get(0);
    assertThat(running.get("measure").textValue()).isEqualTo("ACKNOWLEDGE");
    assertThat(running.get("target").textValue()).isEqualTo("soon");
    assertThat(running.get("state").textValue()).isEqualTo("RUNNING");
    assertThat(running.get("dueAt").textValue()).isEqualTo("2026-03-01T00:15:00Z");
    assertThat(running.get("remaining").longValue()).isEqualTo(900);

    post("/api/v1/tickets/" + TICKET + "/acknowledge", "{}");
    JsonNode met = json(get("/api/v1/tickets/" + TICKET)).get("sla").get(0);
    assertThat(met.get("state").textValue()).isEqualTo("MET");
    assertThat(met.has("dueAt")).isFalse();
  }

  @Test
  void takesAServiceByHand() throws Exception {
    take(anIncident("a").build());

    post("/api/v1/tickets/" + TICKET + "/service", "{\"by\":\"ada\",\"service\":\"checkout\"}");

    assertThat(json(get("/api/v1/tickets?service=checkout")).get("items")).hasSize(1);
    assertProblem(post("/api/v1/tickets/" + TICKET + "/service", "{}"), 400, "'service'");
  }

  @Test
  void showsTheEscalationWithItsAudit() throws Exception {
    take(anIncident("a").build());

    JsonNode escalation = json(get("/api/v1/tickets/" + TICKET)).get("escalation");
    assertThat(escalation.get("policy").textValue()).isEqualTo("default");
    assertThat(escalation.get("nextAt").textValue()).isEqualTo("2026-03-01T00:15:00Z");
    assertThat(escalation.get("taken")).isEmpty();
    assertThat(escalation.get("findings")).isEmpty();
  }
}
