package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.ForeignComment;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.Look;
import io.diapason.ticketing.tracker.MirrorKey;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * ServiceNow by its Table API, on incidents. Our key stands in {@code correlation_id}, a field that
 * every task has. States are numbers there; to resolve it wants a close code.
 */
record ServiceNow(Rest rest, TrackerOptions options) implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "1",
              WorkState.ACKNOWLEDGED, "1",
              WorkState.IN_PROGRESS, "2",
              WorkState.ON_HOLD, "3",
              WorkState.RESOLVED, "6",
              WorkState.CLOSED, "7"),
          Map.of(
              "1", WorkState.NEW,
              "2", WorkState.IN_PROGRESS,
              "3", WorkState.ON_HOLD,
              "6", WorkState.RESOLVED,
              "7", WorkState.CLOSED,
              "8", WorkState.CLOSED),
          Map.of(
              Priority.P1,
              "1",
              Priority.P2,
              "1",
              Priority.P3,
              "2",
              Priority.P4,
              "3",
              Priority.P5,
              "3"),
          Map.of());

  private static final int PAGE = 100;
  private static final String FIELDS =
      "sys_id,number,state,urgency,assigned_to,correlation_id,sys_updated_on,sys_updated_by";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private String table() {
    return "/api/now/table/" + options.more("table", "incident");
  }

  private String keyField() {
    return options.keyField().isEmpty() ? "correlation_id" : options.keyField();
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return list(keyField() + "=" + key + "^ORDERBYsys_created_on");
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return list(
        keyField()
            + "STARTSWITH"
            + MirrorKey.PREFIX
            + "^sys_updated_on>="
            + TIME.format(since)
            + "^ORDERBYsys_created_on");
  }

  private CompletionStage<List<ForeignRef>> list(String query) {
    return new Paging(page -> page(query, page), answer -> answer.path("result"), PAGE)
        .all()
        .thenApply(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new ForeignRef(
                                Nodes.needed(row, "/sys_id"),
                                Nodes.text(row, "/" + keyField()),
                                Nodes.text(row, "/sys_updated_on")))
                    .toList());
  }

  private CompletionStage<JsonNode> page(String query, int page) {
    return rest.call(
        fields(Call.get(table()).query("sysparm_query", query))
            .query("sysparm_limit", Integer.toString(PAGE))
            .query("sysparm_offset", Integer.toString((page - 1) * PAGE)));
  }

  private Call fields(Call call) {
    return call.query("sysparm_fields", FIELDS + "," + keyField())
        .query("sysparm_exclude_reference_link", "true");
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode body = Nodes.object();
    body.put("short_description", draft.title());
    body.put("description", draft.text());
    body.put(keyField(), draft.key());
    body.put("correlation_display", "Diapason");
    fill(body, draft.look(), "");
    if (!options.project().isEmpty()) {
      body.put("assignment_group", options.project());
    }
    return rest.call(Call.post(table()).json(body))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/result/sys_id"), draft.key(), ""));
  }

  private void fill(ObjectNode body, Look look, String solution) {
    Nodes.put(body, "state", look.status());
    Nodes.put(body, "urgency", look.priority());
    Nodes.put(body, "assigned_to", look.assignee());
    if ("6".equals(look.status()) || "7".equals(look.status())) {
      body.put("close_code", options.more("closeCode", "Solution provided"));
      body.put("close_notes", solution.isEmpty() ? "Resolved" : solution);
    }
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    CompletionStage<JsonNode> said =
        rest.call(
            Call.get("/api/now/table/sys_journal_field")
                .query(
                    "sysparm_query",
                    "element_id=" + id + "^elementINwork_notes,comments^ORDERBYsys_created_on")
                .query("sysparm_fields", "sys_id,value,sys_created_by"));
    return rest.call(fields(Call.get(table() + "/" + id)))
        .thenCombine(said, (row, journal) -> ticket(row.path("result"), journal.path("result")));
  }

  private ForeignTicket ticket(JsonNode row, JsonNode journal) {
    List<ForeignComment> comments = new ArrayList<>();
    for (JsonNode entry : journal) {
      comments.add(
          new ForeignComment(
              Nodes.text(entry, "/sys_id"),
              Nodes.text(entry, "/sys_created_by"),
              Nodes.text(entry, "/value")));
    }
    String id = Nodes.needed(row, "/sys_id");
    return new ForeignTicket(
        id,
        options.url() + "/nav_to.do?uri=incident.do?sys_id=" + id,
        Nodes.text(row, "/" + keyField()),
        new Look(
            Nodes.text(row, "/state"),
            Nodes.text(row, "/urgency"),
            Nodes.text(row, "/assigned_to")),
        Nodes.text(row, "/sys_updated_by"),
        comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode body = Nodes.put(Nodes.object(), "short_description", edit.title());
    fill(body, edit.look(), edit.solution());
    return put(id, body);
  }

  private CompletionStage<Void> put(String id, ObjectNode body) {
    return Nodes.done(rest.call(Call.put(table() + "/" + id).json(body)));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    return put(id, Nodes.object().put(options.more("comments", "work_notes"), text));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    return put(id, Nodes.object().put("parent_incident", elder));
  }

  /** A business rule that posts {@code {"sys_id": …}}. */
  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/sys_id");
    return id.matches("[0-9a-f]{32}") ? List.of(id) : null;
  }
}
