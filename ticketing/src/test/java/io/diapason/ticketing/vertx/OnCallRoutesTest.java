package io.diapason.ticketing.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class OnCallRoutesTest extends OverHttp {

  private String onCallAt(String time) throws Exception {
    JsonNode pager = json(get("/api/v1/oncall?at=" + time)).get("items").get(0);
    return pager.get("now").get("person").textValue();
  }

  @Test
  void saysWhoIsOnCallAndWhoIsNext() throws Exception {
    JsonNode pager = json(get("/api/v1/oncall")).get("items").get(0);
    assertThat(pager.get("schedule").textValue()).isEqualTo("pager");
    assertThat(pager.get("teams").get(0).textValue()).isEqualTo("payments");
    assertThat(pager.get("now").get("name").textValue()).isEqualTo("Ada Lovelace");
    assertThat(pager.get("now").get("until").textValue()).isEqualTo("2026-03-01T00:01:00Z");
    assertThat(pager.get("next").get("person").textValue()).isEqualTo("grace");

    JsonNode before = json(get("/api/v1/oncall?at=2026-02-28T08:59:00%2B01:00")).get("items");
    assertThat(before.get(0).get("now").get("person").isNull()).isTrue();
    assertProblem(get("/api/v1/oncall?at=yesterday"), 400, "'yesterday'");
  }

  @Test
  void showsShiftsAndGapsOfATime() throws Exception {
    JsonNode shown =
        json(get("/api/v1/oncall/pager?from=2026-02-28T00:00:00Z&until=2026-03-02T00:00:00Z"));
    assertThat(shown.get("shifts")).hasSize(4);
    assertThat(shown.get("gaps")).hasSize(1);
    assertThat(shown.get("gaps").get(0).get("until").textValue()).isEqualTo("2026-02-28T08:00:00Z");

    assertProblem(get("/api/v1/oncall/nobody"), 404, "nobody");
    assertProblem(get("/api/v1/oncall/pager?until=2030-01-01T00:00:00Z"), 400, "at most 400 days");
  }

  @Test
  void givesACalendarToSubscribeTo() throws Exception {
    HttpResponse<String> calendar = get("/api/v1/oncall/pager.ics");

    assertThat(calendar.headers().firstValue("Content-Type"))
        .contains("text/calendar; charset=utf-8");
    assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:Ada Lovelace");
  }

  @Test
  void booksAndCancelsOverrides() throws Exception {
    String wish =
        """
        {"person": "grace", "from": "2026-03-02T10:00:00Z", "until": "2026-03-02T12:00:00Z",
         "by": "ada", "note": "dentist"}
        """;
    HttpResponse<String> booked = post("/api/v1/oncall/pager/overrides", wish);
    assertThat(booked.statusCode()).isEqualTo(201);
    JsonNode one = json(booked).get("items").get(0);
    String id = one.get("override").get("id").textValue();
    assertThat(one.get("note").textValue()).isEqualTo("dentist");
    assertThat(onCallAt("2026-03-02T11:00:00Z")).isEqualTo("grace");
    assertThat(onCallAt("2026-03-02T12:00:00Z")).isEqualTo("ada");

    assertThat(delete("/api/v1/oncall/pager/overrides/" + id + "?by=ada").statusCode())
        .isEqualTo(200);
    assertThat(onCallAt("2026-03-02T11:00:00Z")).isEqualTo("ada");
    JsonNode after = json(get("/api/v1/oncall/pager/overrides")).get("items").get(0);
    assertThat(after.get("cancelledBy").textValue()).isEqualTo("ada");
    assertProblem(delete("/api/v1/oncall/pager/overrides/none"), 404, "none");
  }

  @Test
  void swapsShiftsOrSaysWhyNot() throws Exception {
    String swap =
        """
        {"a": "ada", "b": "grace",
         "first": {"from": "2026-03-02T10:00:00Z", "until": "2026-03-02T12:00:00Z"},
         "second": {"from": "2026-03-03T10:00:00Z", "until": "2026-03-03T12:00:00Z"}}
        """;
    assertThat(post("/api/v1/oncall/pager/swaps", swap).statusCode()).isEqualTo(201);
    assertThat(onCallAt("2026-03-02T11:00:00Z")).isEqualTo("grace");
    assertThat(onCallAt("2026-03-03T11:00:00Z")).isEqualTo("ada");

    String overrides = "/api/v1/oncall/pager/overrides";
    assertProblem(post(overrides, swap.replace("\"a\"", "\"persn\"")), 400, "'person'");
    assertProblem(post(overrides, "{\"person\": \"ada\"}"), 400, "'from'");
    String times = "\"from\": \"2026-03-02T10:00:00Z\", \"until\": \"2026-03-02T12:00:00Z\"}";
    assertProblem(post(overrides, "{\"person\": \"bob\", " + times), 400, "'bob'");
    assertProblem(
        post(overrides, "{\"person\": \"ada\", " + times.replace("2026", "2020")),
        400,
        "after now");
    assertProblem(post("/api/v1/oncall/no/overrides", "{\"person\": \"ada\", " + times), 404, "no");
    assertThat(json(get(overrides)).get("items")).hasSize(2);
  }
}
