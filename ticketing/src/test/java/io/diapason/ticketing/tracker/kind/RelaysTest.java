package io.diapason.ticketing.tracker.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.Look;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.rest.Answers;
import io.diapason.ticketing.tracker.rest.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Systems that take alerts: what they are sent, and that one ticket is one alert. */
final class RelaysTest {

  private static final String KEY = "diapason:default:TKT-1";
  private static final String ROUTING = "e93facc04764012d7bfb002500d5d1a6";
  private static final Look NOTHING = new Look(null, null, null);

  private final FakeServer pagers = FakeRelays.pagerDuty();
  private final FakeServer alerts = FakeRelays.opsgenie();
  private final Tracker pagerDuty =
      TrackerKind.PAGER_DUTY.open(
          pagers, new TrackerOptions("http://t", "", "", Map.of()).with(new Hidden(ROUTING)));
  private final Tracker opsgenie = opsgenie("opsgenie");

  private Tracker opsgenie(String edition) {
    return TrackerKind.OPSGENIE.open(
        alerts, new TrackerOptions("http://t", "ops", "", Map.of("edition", edition)));
  }

  private static Draft draft(String key, String title, @Nullable String status, String priority) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("priority", "P2");
    facts.put("team", "payments");
    facts.put("service", "shop");
    facts.put("openedAt", "2026-03-01T10:00:00Z");
    Look look = new Look(status, priority, null);
    return new Draft(key, title, "Text\n[" + key + "]", look, facts, "https://d.example/#INC-1");
  }

  private static Edit edit(@Nullable String status, Draft shows, boolean reopens) {
    return new Edit(null, new Look(status, null, null), "", new Edit.Whole(shows, reopens));
  }

  private static <T> T now(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  private static List<String> values(FakeServer server, String field) {
    return server.all().map(alert -> Nodes.text(alert, "/" + field)).toList();
  }

  private static JsonNode body(FakeServer server, String method, String ending) {
    JsonNode body = server.last(method, ending).json();
    return body == null ? Nodes.object() : body;
  }

  @Test
  void pagerDutyIsTriggeredAsItsSpecificationSays() {
    now(pagerDuty.create(draft(KEY, "Disk full", "triggered", "error")));

    assertThat(body(pagers, "POST", "/v2/enqueue"))
        .hasToString(
            "{\"routing_key\":\""
                + ROUTING
                + "\",\"event_action\":\"trigger\",\"dedup_key\":\""
                + KEY
                + "\",\"client\":\"Diapason\",\"client_url\":\"https://d.example/#INC-1\","
                + "\"links\":[{\"href\":\"https://d.example/#INC-1\",\"text\":\"Ticket\"}],"
                + "\"payload\":{\"summary\":\"Disk full\",\"severity\":\"error\",\"source\":\"shop\","
                + "\"timestamp\":\"2026-03-01T10:00:00Z\",\"component\":\"shop\",\"group\":\"payments\","
                + "\"custom_details\":{\"priority\":\"P2\",\"team\":\"payments\",\"service\":\"shop\","
                + "\"openedAt\":\"2026-03-01T10:00:00Z\",\"key\":\""
                + KEY
                + "\"}}}");
  }

  @Test
  void pagerDutyFollowsATicketFromItsOpeningToItsEndAndBack() {
    Draft open = draft(KEY, "Disk full", "triggered", "error");
    Draft taken = draft(KEY, "Disk full", "acknowledged", "error");
    Draft over = draft(KEY, "Disk full", "resolved", "error");
    String id = now(pagerDuty.create(open)).id();

    now(pagerDuty.update(id, edit("acknowledged", taken, false)));
    assertThat(values(pagers, "status")).containsExactly("acknowledged");
    assertThat(body(pagers, "POST", "/v2/enqueue"))
        .hasToString(
            "{\"routing_key\":\""
                + ROUTING
                + "\",\"event_action\":\"acknowledge\",\"dedup_key\":\""
                + KEY
                + "\"}");

    now(pagerDuty.update(id, edit("resolved", over, false)));
    assertThat(values(pagers, "status")).containsExactly("resolved");

    now(pagerDuty.update(id, new Edit("Other", NOTHING, "", new Edit.Whole(over, false))));
    now(pagerDuty.comment(id, "Well done"));
    assertThat(values(pagers, "status")).as("what is over stays so").containsExactly("resolved");

    now(pagerDuty.update(id, edit("acknowledged", taken, true)));
    assertThat(values(pagers, "status")).containsExactly("resolved", "acknowledged");
  }

  @Test
  void pagerDutyTakesARepeatedOpeningAsOne() {
    now(pagerDuty.create(draft(KEY, "Disk full", "acknowledged", "error")));
    now(pagerDuty.create(draft(KEY, "Disk full", "acknowledged", "critical")));

    assertThat(values(pagers, "status")).containsExactly("acknowledged");
    assertThat(values(pagers, "severity")).containsExactly("critical");
  }

  @Test
  void nothingIsLongerThanTheRelaysAllow() {
    String key = "diapason:default:" + "k".repeat(600);
    String title = "\uD83D\uDD25 ".repeat(900);
    String text = "line\n".repeat(9000) + "[" + key + "#7]";

    String id = now(pagerDuty.create(draft(key, title, "triggered", "info"))).id();
    now(pagerDuty.update(id, edit("resolved", draft(key, title, "resolved", "info"), false)));
    String alert = now(opsgenie.create(draft(key, title, "open", "P1"))).id();
    now(opsgenie.comment(alert, text));

    assertThat(values(pagers, "status")).containsExactly("resolved");
    assertThat(body(alerts, "POST", "/notes").get("note").asText()).endsWith("\n[" + key + "#7]");
    assertThat(now(opsgenie.find(key))).hasSize(1);
  }

  @Test
  void opsgenieIsAskedAsItsSpecificationSays() {
    Draft open = draft(KEY, "Disk full", "open", "P2");
    String id = now(opsgenie.create(open)).id();

    assertThat(body(alerts, "POST", "/v2/alerts"))
        .hasToString(
            "{\"message\":\"Disk full\",\"alias\":\""
                + KEY
                + "\",\"description\":\"Text\\n["
                + KEY
                + "]\",\"priority\":\"P2\",\"source\":\"Diapason\",\"entity\":\"shop\","
                + "\"details\":{\"priority\":\"P2\",\"team\":\"payments\",\"service\":\"shop\","
                + "\"openedAt\":\"2026-03-01T10:00:00Z\",\"ticket\":\"https://d.example/#INC-1\"},"
                + "\"responders\":[{\"type\":\"team\",\"name\":\"ops\"}],\"tags\":[\"diapason\"]}");

    now(opsgenie.update(id, edit("acknowledged", open, false)));
    Call acknowledged = alerts.last("POST", "/acknowledge");
    assertThat(acknowledged.target())
        .isEqualTo("/v2/alerts/" + id + "/acknowledge?identifierType=id");
    assertThat(acknowledged.json()).hasToString("{\"user\":\"Diapason\",\"source\":\"Diapason\"}");
    assertThat(now(opsgenie.read(id)).look().status()).isEqualTo("acknowledged");
  }

  @Test
  void opsgenieIsWaitedForUntilItDidWhatItAccepted() {
    now(opsgenie.create(draft(KEY, "Disk full", "open", "P2")));

    assertThat(alerts.calls().stream().filter(call -> call.path().contains("/requests/")))
        .extracting(Call::pause)
        .as("not there yet, then done")
        .containsExactly(java.time.Duration.ofMillis(200), java.time.Duration.ofMillis(500));
  }

  @Test
  void opsgenieThatDoesNotDoItInTimeIsLookedAtAgain() {
    FakeServer slow =
        new FakeServer()
            .on("POST", "/v2/alerts", (c, p) -> Nodes.object().put("requestId", "r"))
            .on(
                "GET",
                "/v2/alerts/requests/r",
                (c, p) -> {
                  throw Answers.outage(404, null, "not processed yet");
                });
    Tracker tracker =
        TrackerKind.OPSGENIE.open(slow, new TrackerOptions("http://t", "", "", Map.of()));

    assertThatThrownBy(() -> now(tracker.create(draft(KEY, "Disk full", "open", "P2"))))
        .cause()
        .isInstanceOfSatisfying(
            TrackerOutage.class, o -> assertThat(o.reason()).isEqualTo(OutageReason.TIMEOUT));
  }

  @Test
  void aTicketThatIsTakenUpAgainHasAnotherAlertOfTheSameAlias() {
    Draft open = draft(KEY, "Disk full", "open", "P2");
    String first = now(opsgenie.create(open)).id();
    now(opsgenie.create(open));
    now(opsgenie.update(first, edit("closed", open, false)));

    now(opsgenie.update(first, edit("open", open, true)));

    assertThat(values(alerts, "status")).containsExactly("closed", "open");
    String second = now(opsgenie.read(first)).id();
    assertThat(second).as("the copy moves on").isNotEqualTo(first);
    assertThat(now(opsgenie.find(KEY)).get(0).id()).isEqualTo(second);
  }

  @Test
  void jiraServiceManagementIsToldByAlias() {
    Tracker jsm = opsgenie("jsm");
    Draft open = draft(KEY, "Disk full", "acknowledged", "P2");

    String id = now(jsm.create(open)).id();
    now(jsm.create(open));
    now(jsm.comment(id, "Said"));
    now(jsm.update(id, edit("closed", open, false)));

    assertThat(id).isEqualTo(KEY);
    assertThat(values(alerts, "status")).containsExactly("closed");
    assertThat(values(alerts, "acknowledged")).containsExactly("true");
    assertThat(alerts.last("POST", "/close").target())
        .isEqualTo("/v2/alerts/diapason%3Adefault%3ATKT-1/close?identifierType=alias");
    assertThat(now(jsm.read(id)).look()).isEqualTo(NOTHING);
  }

  @Test
  void aKeyThatIsRefusedIsNotShown() {
    FakeServer server =
        new FakeServer()
            .on(
                "POST",
                ".*",
                (c, p) -> Nodes.object().put("status", "invalid").put("message", "no"));
    Tracker tracker =
        TrackerKind.PAGER_DUTY.open(
            server, new TrackerOptions("http://t", "", "", Map.of()).with(new Hidden(ROUTING)));

    assertThatThrownBy(() -> now(tracker.create(draft(KEY, "Disk full", "triggered", "error"))))
        .hasMessageContaining("invalid")
        .hasMessageNotContaining(ROUTING);
    assertThat(new TrackerOptions("http://t", "", "", Map.of()).with(new Hidden(ROUTING)))
        .asString()
        .doesNotContain(ROUTING);
  }

  @Test
  void webhooksOfOpsgenieNameTheAlert() {
    ObjectNode body =
        FakeServer.object("{\"action\": \"Close\", \"alert\": {\"alertId\": \"a-1\"}}");
    assertThat(
            opsgenie.touched(Nodes.write(body).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isNull();

    ((ObjectNode) body.get("alert")).put("alias", KEY);
    assertThat(
            opsgenie.touched(Nodes.write(body).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .containsExactly("a-1");
  }
}
