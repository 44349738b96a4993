package io.diapason.ticketing.tracker.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.Look;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.rest.Call;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The requests that real integrations send, field by field: their paths, methods and bodies, with
 * our values in them and our key beside them.
 */
final class RequestsTest {

  private static final Draft DRAFT =
      new Draft(
          "diapason:default:TKT-1", "Problem", "line one\nline two", new Look(null, null, null));

  private static TrackerOptions options(String project, String keyField) {
    return new TrackerOptions("http://tracker", project, keyField, Map.of());
  }

  private static Draft showing(String status, String priority) {
    return new Draft(DRAFT.key(), DRAFT.title(), DRAFT.text(), new Look(status, priority, null));
  }

  private static String body(Call call) {
    return String.valueOf(call.json());
  }

  @Test
  void jiraServerAsZabbixDoes() {
    FakeServer server =
        new FakeServer().on("POST", ".*", (c, p) -> FakeServer.object("{\"key\":\"OPS-24\"}"));
    Tracker jira =
        TrackerKind.JIRA.open(
            server,
            new TrackerOptions(
                "http://t", "OPS", "", Map.of("edition", "server", "type", "Incident")));

    jira.create(showing(null, "High"));
    jira.comment("OPS-24", "Said");

    assertThat(server.calls().get(0).path()).isEqualTo("/rest/api/2/issue");
    assertThat(body(server.calls().get(0)))
        .isEqualTo(
            "{\"fields\":{\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"name\":\"Incident\"},"
                + "\"summary\":\"Problem\",\"description\":\"line one\\nline two\","
                + "\"labels\":[\"diapason\",\"diapason:default:TKT-1\"],\"priority\":{\"name\":\"High\"}}}");
    assertThat(server.last("POST", "/issue/OPS-24/comment").json())
        .hasToString("{\"body\":\"Said\"}");
  }

  @Test
  void serviceNowAsZabbixDoes() {
    FakeServer server = FakeServers.serviceNow();
    Tracker tracker = TrackerKind.SERVICE_NOW.open(server, options("", ""));

    String id = tracker.create(showing(null, "2")).toCompletableFuture().join().id();
    tracker.update(id, new Edit("Resolved", new Look("6", null, null), "All is well"));

    assertThat(body(server.last("POST", "/api/now/table/incident")))
        .isEqualTo(
            "{\"short_description\":\"Problem\",\"description\":\"line one\\nline two\","
                + "\"correlation_id\":\"diapason:default:TKT-1\",\"correlation_display\":\"Diapason\","
                + "\"urgency\":\"2\"}");
    assertThat(body(server.last("PUT", "/api/now/table/incident/" + id)))
        .isEqualTo(
            "{\"short_description\":\"Resolved\",\"state\":\"6\",\"close_code\":\"Solution provided\","
                + "\"close_notes\":\"All is well\"}");
  }

  @Test
  void serviceDeskPlusAsZabbixDoes() {
    FakeServer server = FakeServers.serviceDeskPlus();
    Tracker tracker = TrackerKind.SERVICE_DESK_PLUS.open(server, options("", "udf_sline_301"));

    String id = tracker.create(showing(null, "High")).toCompletableFuture().join().id();
    tracker.comment(id, "one\ntwo");

    assertThat(server.last("POST", "/api/v3/requests").form())
        .containsOnlyKeys("input_data")
        .containsValue(
            "{\"request\":{\"requester\":{\"name\":\"diapason\"},\"description\":\"line one<br>line two\","
                + "\"subject\":\"Problem\",\"priority\":{\"name\":\"High\"},"
                + "\"udf_fields\":{\"udf_sline_301\":\"diapason:default:TKT-1\"}}}");
    assertThat(server.last("POST", "/notes").form())
        .containsValue(
            "{\"request_note\":{\"description\":\"one<br>two\",\"show_to_requester\":false,"
                + "\"notify_technician\":false}}");
  }

  @Test
  void glpiAsZabbixDoes() {
    FakeServer server = FakeServers.glpi();
    Tracker tracker = TrackerKind.GLPI.open(server, options("", ""));

    String id = tracker.create(showing("1", "4")).toCompletableFuture().join().id();
    tracker.update(id, new Edit("Resolved", new Look("5", "4", null), ""));

    assertThat(server.calls().get(0).path()).isEqualTo("/apirest.php/initSession");
    Call created = server.last("POST", "/apirest.php/Ticket/");
    assertThat(created.headers()).containsEntry("Session-Token", "83af");
    assertThat(body(created))
        .isEqualTo(
            "{\"input\":{\"name\":\"Problem\",\"urgency\":\"4\",\"status\":1,"
                + "\"content\":\"line one<br>line two\"}}");
    assertThat(body(server.last("PUT", "/Ticket/" + id)))
        .isEqualTo(
            "{\"input\":{\"name\":\"Resolved\",\"urgency\":\"4\",\"status\":5},\"id\":\""
                + id
                + "\"}");
  }

  @Test
  void zammadAsItsDocumentationDoes() {
    FakeServer server = FakeServers.zammad();
    Tracker tracker = TrackerKind.ZAMMAD.open(server, options("Users", "diapason"));

    String id = tracker.create(DRAFT).toCompletableFuture().join().id();
    tracker.comment(id, "Said");

    assertThat(body(server.last("POST", "/api/v1/tickets")))
        .isEqualTo(
            "{\"title\":\"Problem\",\"group\":\"Users\",\"article\":{\"subject\":\"Problem\","
                + "\"body\":\"line one\\nline two\",\"content_type\":\"text/plain\",\"type\":\"note\","
                + "\"internal\":false},\"customer\":\"guess:diapason@localhost\","
                + "\"diapason\":\"diapason:default:TKT-1\"}");
    assertThat(body(server.last("POST", "/api/v1/ticket_articles")))
        .contains(
            "\"body\":\"Said\"",
            "\"type\":\"note\"",
            "\"internal\":false",
            "\"ticket_id\":\"" + id + "\"");
  }

  @Test
  void gitHubAsZabbixDoes() {
    FakeServer server = FakeForges.gitHub();
    Tracker tracker = TrackerKind.GITHUB.open(server, options("acme/ops", ""));

    String id = tracker.create(DRAFT).toCompletableFuture().join().id();
    tracker.update(id, new Edit(null, new Look("closed", null, null), ""));

    Call created = server.last("POST", "/repos/acme/ops/issues");
    assertThat(created.headers()).containsEntry("X-GitHub-Api-Version", "2022-11-28");
    assertThat(body(created))
        .isEqualTo(
            "{\"title\":\"Problem\",\"labels\":[\"diapason\"],\"body\":\"line one\\nline two\"}");
    assertThat(server.last("PATCH", "/issues/" + id).json()).hasToString("{\"state\":\"closed\"}");
  }

  @Test
  void gitLabAsItsDocumentationDoes() {
    FakeServer server = FakeForges.gitLab();
    Tracker tracker = TrackerKind.GITLAB.open(server, options("acme/ops", ""));

    String id = tracker.create(DRAFT).toCompletableFuture().join().id();
    tracker.comment(id, "Said");
    tracker.update(id, new Edit("Other", new Look("closed", null, null), ""));
    Call closed = server.last("PUT", "/issues/" + id);
    tracker.update(id, new Edit(null, new Look("opened", null, null), ""));
    tracker.link(id, "4");
    tracker.find(DRAFT.key());

    assertThat(server.last("POST", "/api/v4/projects/acme%2Fops/issues").json())
        .hasToString(
            "{\"title\":\"Problem\",\"description\":\"line one\\nline two\",\"labels\":\"diapason\"}");
    assertThat(server.last("POST", "/issues/" + id + "/notes").json())
        .hasToString("{\"body\":\"Said\"}");
    assertThat(closed.json()).hasToString("{\"title\":\"Other\",\"state_event\":\"close\"}");
    assertThat(server.last("PUT", "/issues/" + id).json())
        .hasToString("{\"state_event\":\"reopen\"}");
    assertThat(server.last("POST", "/links").json())
        .hasToString("{\"target_project_id\":\"acme/ops\",\"target_issue_iid\":\"4\"}");
    assertThat(server.last("GET", "/issues").target())
        .isEqualTo(
            "/api/v4/projects/acme%2Fops/issues?labels=diapason&order_by=created_at&sort=asc"
                + "&per_page=100&page=1");
  }

  @Test
  void iTopAsZabbixDoes() {
    FakeServer server = FakeItop.open();
    Tracker tracker = TrackerKind.ITOP.open(server, options("3", "diapason_key"));

    String id = tracker.create(showing("new", "2")).toCompletableFuture().join().id();
    Call created = server.last("POST", "/webservices/rest.php");
    tracker.comment(id, "Said");
    Call said = server.last("POST", "/webservices/rest.php");
    tracker.update(id, new Edit("Resolved", new Look("resolved", null, null), "All is well"));

    assertThat(created.target()).isEqualTo("/webservices/rest.php?version=1.3");
    assertThat(FakeItop.operation(created))
        .hasToString(
            "{\"operation\":\"core/create\",\"class\":\"UserRequest\",\"comment\":\"Diapason\","
                + "\"output_fields\":\"id, friendlyname\",\"fields\":{\"org_id\":\"3\","
                + "\"title\":\"Problem\",\"description\":\"line one<br>line two\",\"urgency\":\"2\","
                + "\"diapason_key\":\"diapason:default:TKT-1\"}}");
    assertThat(FakeItop.operation(said))
        .hasToString(
            "{\"operation\":\"core/update\",\"class\":\"UserRequest\",\"key\":\""
                + id
                + "\",\"comment\":\"Diapason\",\"output_fields\":\"id, friendlyname\","
                + "\"fields\":{\"private_log\":{\"add_item\":{\"message\":\"Said\",\"format\":\"text\"}}}}");
    assertThat(
            server.calls().stream().map(FakeItop::operation).map(o -> Nodes.text(o, "/stimulus")))
        .filteredOn(stimulus -> !stimulus.isEmpty())
        .containsExactly("ev_assign", "ev_resolve");
  }
}
