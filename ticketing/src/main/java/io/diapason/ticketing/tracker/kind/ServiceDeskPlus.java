package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.ForeignComment;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.Look;
import io.diapason.ticketing.tracker.MirrorKey;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * ManageEngine ServiceDesk Plus by its version 3. Every body is a form's field {@code input_data}
 * that holds JSON, also in a GET. Our key stands in a text field of the request. It answers 200 to
 * what it does not do, so the status inside is what counts.
 */
record ServiceDeskPlus(Rest rest, TrackerOptions options) implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "Open",
              WorkState.ACKNOWLEDGED, "Open",
              WorkState.IN_PROGRESS, "In Progress",
              WorkState.ON_HOLD, "Onhold",
              WorkState.RESOLVED, "Resolved",
              WorkState.CLOSED, "Closed"),
          Map.of(
              "Open", WorkState.NEW,
              "Assigned", WorkState.ACKNOWLEDGED,
              "In Progress", WorkState.IN_PROGRESS,
              "Onhold", WorkState.ON_HOLD,
              "Resolved", WorkState.RESOLVED,
              "Closed", WorkState.CLOSED,
              "Canceled", WorkState.CLOSED),
          Map.of(
              Priority.P1,
              "High",
              Priority.P2,
              "High",
              Priority.P3,
              "Medium",
              Priority.P4,
              "Normal",
              Priority.P5,
              "Low"),
          Map.of());

  private static final String API = "/api/v3/requests";
  private static final int PAGE = 100;

  private CompletionStage<JsonNode> ask(Call call, JsonNode input) {
    String text = Nodes.write(input);
    boolean reads = call.method().equals("GET");
    return rest.call(reads ? call.query("input_data", text) : call.form("input_data", text))
        .thenApply(ServiceDeskPlus::checked);
  }

  private static JsonNode checked(JsonNode answer) {
    JsonNode status = answer.path("response_status");
    JsonNode one = status.isArray() ? status.path(0) : status;
    if (Nodes.text(one, "/status").equals("failed")) {
      String why =
          Nodes.text(one, "/messages/0/message") + " " + Nodes.text(one, "/messages/0/field");
      throw new TrackerOutage(OutageReason.REFUSED, why.strip());
    }
    return answer;
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    ArrayNode criteria = Nodes.array();
    criteria.add(criterion("udf_fields." + options.keyField(), "is", key));
    return list(criteria);
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    ArrayNode criteria = Nodes.array();
    criteria.add(
        criterion("last_updated_time", "greater than", Long.toString(since.toEpochMilli())));
    criteria.add(
        criterion("udf_fields." + options.keyField(), "starts with", MirrorKey.PREFIX)
            .put("logical_operator", "AND"));
    return list(criteria);
  }

  private static ObjectNode criterion(String field, String condition, String value) {
    return Nodes.object().put("field", field).put("condition", condition).put("value", value);
  }

  private CompletionStage<List<ForeignRef>> list(ArrayNode criteria) {
    return new Paging(page -> page(criteria, page), answer -> answer.path("requests"), PAGE)
        .all()
        .thenApply(
            requests ->
                requests.stream()
                    .map(
                        request ->
                            new ForeignRef(
                                Nodes.needed(request, "/id"),
                                key(request),
                                Nodes.text(request, "/last_updated_time/value")))
                    .toList());
  }

  private CompletionStage<JsonNode> page(ArrayNode criteria, int page) {
    ObjectNode input = Nodes.object();
    ObjectNode list = input.putObject("list_info");
    list.put("row_count", PAGE);
    list.put("start_index", (page - 1) * PAGE + 1);
    list.put("sort_field", "created_time");
    list.put("sort_order", "asc");
    list.set("search_criteria", criteria);
    list.putArray("fields_required").add("id").add("udf_fields").add("last_updated_time");
    return ask(Call.get(API), input);
  }

  private String key(JsonNode request) {
    return Nodes.text(request, "/udf_fields/" + options.keyField());
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode request = Nodes.object();
    request.putObject("requester").put("name", options.more("requester", "diapason"));
    request.put("description", Nodes.html(draft.text()));
    request.put("subject", draft.title());
    fill(request, draft.look());
    if (!options.project().isEmpty()) {
      request.putObject("group").put("name", options.project());
    }
    request.putObject("udf_fields").put(options.keyField(), draft.key());
    return ask(Call.post(API), wrapped("request", request))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/request/id"), draft.key(), ""));
  }

  private static ObjectNode wrapped(String name, ObjectNode inner) {
    ObjectNode body = Nodes.object();
    body.set(name, inner);
    return body;
  }

  private static void fill(ObjectNode request, Look look) {
    named(request, "status", look.status());
    named(request, "priority", look.priority());
    String technician = look.assignee();
    if (technician != null && technician.isEmpty()) {
      request.putNull("technician");
    } else {
      named(request, "technician", technician);
    }
  }

  private static void named(ObjectNode request, String field, @Nullable String name) {
    if (name != null) {
      request.putObject(field).put("name", name);
    }
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    ObjectNode all = Nodes.object();
    all.putObject("list_info").put("row_count", PAGE).put("sort_order", "asc");
    return ask(Call.get(API + "/" + id), Nodes.object())
        .thenCombine(
            ask(Call.get(API + "/" + id + "/notes"), all),
            (answer, notes) -> ticket(answer.path("request"), notes.path("notes")));
  }

  private ForeignTicket ticket(JsonNode request, JsonNode notes) {
    List<ForeignComment> comments = new ArrayList<>();
    for (JsonNode note : notes) {
      comments.add(
          new ForeignComment(
              Nodes.text(note, "/id"),
              Nodes.text(note, "/created_by/name"),
              Nodes.plain(Nodes.text(note, "/description"))));
    }
    String id = Nodes.needed(request, "/id");
    Look look =
        new Look(
            Nodes.text(request, "/status/name"),
            Nodes.text(request, "/priority/name"),
            Nodes.text(request, "/technician/name"));
    String url = options.url() + "/WorkOrder.do?woMode=viewWO&woID=" + id;
    String by = Nodes.text(request, "/last_updated_by/name");
    return new ForeignTicket(id, url, key(request), look, by, comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode request = Nodes.put(Nodes.object(), "subject", edit.title());
    fill(request, edit.look());
    return Nodes.done(ask(Call.put(API + "/" + id), wrapped("request", request)));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode note = Nodes.object().put("description", Nodes.html(text));
    note.put("show_to_requester", false).put("notify_technician", false);
    return Nodes.done(ask(Call.post(API + "/" + id + "/notes"), wrapped("request_note", note)));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    ObjectNode input = Nodes.object();
    input.putArray("link_requests").addObject().putObject("linked_request").put("id", elder);
    return Refusals.accepted(ask(Call.post(API + "/" + id + "/link_requests"), input));
  }

  /** A trigger that posts {@code {"id": "${RequestID}"}}, as a number or as a text. */
  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/id");
    return id.matches("\\d+") ? List.of(id) : null;
  }
}
