package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.fingerprint;
import static io.diapason.ticketing.AnIncident.idOf;
import static io.diapason.ticketing.explanation.AnExplanation.anExplanation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.api.TicketJson;
import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.OnCallDesk;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.explanation.ExplanationDesk;
import io.diapason.ticketing.explanation.InMemoryExplanationStore;
import io.diapason.ticketing.explanation.QuietView;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.oncall.Coverage;
import io.diapason.ticketing.oncall.InMemoryOverrideStore;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Rotation;
import io.diapason.ticketing.oncall.RotationLayer;
import io.diapason.ticketing.oncall.Substitution;
import io.diapason.ticketing.oncall.Team;
import io.diapason.ticketing.sla.Allowance;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.sla.SlaRules;
import io.diapason.ticketing.sla.SlaTarget;
import io.diapason.ticketing.sla.TargetScope;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.TicketId;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutesTest {

  private static final String TICKET = TicketId.of("default", idOf("a")).value();

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final OnCallPlan PLAN =
      new OnCallPlan(
          List.of(
              new Person("ada", "Ada Lovelace", "", List.of()),
              new Person("grace", "Grace Hopper", "", List.of())),
          List.of(new Team("payments", List.of("ada"), "pager")),
          List.of(
              new OnCallSchedule(
                  "pager",
                  BERLIN,
                  List.of(
                      new RotationLayer(
                          "base",
                          List.of("ada"),
                          new Rotation(
                              BERLIN, LocalDateTime.parse("2026-02-28T09:00"), Duration.ofDays(1)),
                          Coverage.always())),
                  List.of(
                      new Substitution(
                          "relief", "grace", null, T0.plusSeconds(60), T0.plusSeconds(120))))));

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Tenancy tenancy = Tenancy.single("default");
  private final TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
  private static final SlaTarget SOON =
      new SlaTarget(
          "soon",
          TargetScope.of(),
          new Allowance(Duration.ofMinutes(15), null, List.of()),
          BusinessCalendar.always());
  private final TicketPolicy policy =
      new TicketPolicy(TicketRules.defaults(true).with(new SlaPolicy(new SlaRules(List.of(SOON)))));
  private final StreamRoutes stream =
      new StreamRoutes(vertx, metrics, tenancy, new TicketJson(() -> policy, () -> T0));
  private final InMemoryTicketStore store = new InMemoryTicketStore();
  private final InMemoryIncidentView view = new InMemoryIncidentView();
  private final TicketDesk desk =
      new TicketDesk(store, () -> policy, new DeskEnds(() -> T0, stream, metrics));
  private final IncidentIntake intake = new IncidentIntake(desk, view, stream, due -> {});
  private final ExplanationDesk explanations =
      new ExplanationDesk(
          view,
          new InMemoryExplanationStore(),
          new QuietView() {
            @Override
            public List<QuietAlert> of(String tenant) {
              return List.of();
            }

            @Override
            public Optional<QuietAlert> find(String tenant, Fingerprint alert) {
              return Optional.empty();
            }
          },
          (tenant, elder, younger) -> anExplanation(Kind.COMPARED).build());
  private final OnCallDesk oncall =
      new OnCallDesk(PLAN, new InMemoryOverrideStore(), "default", () -> T0);
  private int port;

  @BeforeEach
  void listen() {
    Router router = Router.router(vertx);
    new IncidentRoutes(view, store, desk, tenancy).mount(router);
    new TicketRoutes(store, desk, tenancy).mount(router);
    new ExplanationRoutes(explanations, tenancy).mount(router);
    new OnCallRoutes(oncall::plan, () -> T0).mount(router);
    new OverrideRoutes(oncall).mount(router);
    stream.mount(router);
    new PageRoutes().mount(router);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    port = server.actualPort();
  }

  @AfterEach
  void close() {
    stream.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void take(IncidentSnapshot... snapshots) {
    intake.take(List.of(snapshots)).toCompletableFuture().join();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = to(path).POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    return VocabularyJson.mapper().readTree(response.body());
  }

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

  private static void assertProblem(HttpResponse<String> response, int status, String words)
      throws Exception {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(json(response).get("status").intValue()).isEqualTo(status);
    assertThat(json(response).get("detail").textValue()).contains(words);
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
  void sumsUp() throws Exception {
    take(anIncident("a").counting(5, 3).build());

    assertThat(get("/api/v1/summary").body())
        .isEqualTo(
            "{\"incidents\":1,\"openIncidents\":1,\"alerts\":5,\"openAlerts\":3,\"activeTickets\":1}");
  }

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
        "priority|{\"priority\":\"P9\"}|P1 to P5",
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
  void actsOnTheTicketOfAnIncident() throws Exception {
    take(anIncident("a").build(), anIncident("b").priority(Priority.P5).build());

    HttpResponse<String> taken = post("/api/v1/incidents/INC-a/acknowledge", "{\"by\":\"ada\"}");

    assertThat(json(taken).get("state").textValue()).isEqualTo("ACKNOWLEDGED");
    assertThat(post("/api/v1/incidents/INC-b/resolve", "").statusCode()).isEqualTo(404);
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
  void streamsWhatChanges() throws Exception {
    HttpResponse<Stream<String>> response =
        http.send(to("/api/v1/stream").build(), HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      Iterator<String> line = lines.iterator();
      assertThat(line.next()).isEqualTo("retry: 2000");
      take(anIncident("a").with("x").build());

      assertThat(line.next()).isEmpty();
      assertThat(line.next()).isEqualTo("event: ticket");
      assertThat(line.next()).startsWith("data: {\"id\":\"" + TICKET);
      assertThat(line.next()).isEmpty();
      assertThat(line.next()).isEqualTo("event: incident");
      assertThat(line.next()).contains("\"ticketId\":\"" + TICKET).doesNotContain("alerts\":[");
    }
  }

  @Test
  void servesThePageWithNothingForeign() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("https://", "style=", "onclick");
    assertThat(get("/app.js").body()).doesNotContain("innerHTML", "https://");
    assertThat(get("/style.css").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/openapi.yaml").body()).startsWith("openapi: 3.1");
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
  void showsTheEscalationWithItsAudit() throws Exception {
    take(anIncident("a").build());

    JsonNode escalation = json(get("/api/v1/tickets/" + TICKET)).get("escalation");
    assertThat(escalation.get("policy").textValue()).isEqualTo("default");
    assertThat(escalation.get("nextAt").textValue()).isEqualTo("2026-03-01T00:15:00Z");
    assertThat(escalation.get("taken")).isEmpty();
    assertThat(escalation.get("findings")).isEmpty();
  }

  private HttpResponse<String> delete(String path) throws Exception {
    return http.send(to(path).DELETE().build(), HttpResponse.BodyHandlers.ofString());
  }

  private String onCallAt(String time) throws Exception {
    JsonNode pager = json(get("/api/v1/oncall?at=" + time)).get("items").get(0);
    return pager.get("now").get("person").textValue();
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
