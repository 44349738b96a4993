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
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Redmine from version 5. Our key stands in a custom field that is a filter for all projects. It
 * wants numbers for states and priorities; their names are looked up once. Webhooks come with
 * version 7.
 */
final class Redmine implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "New",
              WorkState.ACKNOWLEDGED, "New",
              WorkState.IN_PROGRESS, "In Progress",
              WorkState.ON_HOLD, "Feedback",
              WorkState.RESOLVED, "Resolved",
              WorkState.CLOSED, "Closed"),
          Map.of(
              "New", WorkState.NEW,
              "In Progress", WorkState.IN_PROGRESS,
              "Feedback", WorkState.ON_HOLD,
              "Resolved", WorkState.RESOLVED,
              "Closed", WorkState.CLOSED,
              "Rejected", WorkState.CLOSED),
          Map.of(
              Priority.P1,
              "Immediate",
              Priority.P2,
              "Urgent",
              Priority.P3,
              "High",
              Priority.P4,
              "Normal",
              Priority.P5,
              "Low"),
          Map.of());

  private static final String PAGE = "100";

  private final Rest rest;
  private final TrackerOptions options;
  private final Map<String, CompletionStage<JsonNode>> lists = new ConcurrentHashMap<>();

  Redmine(Rest rest, TrackerOptions options) {
    this.rest = rest;
    this.options = options;
  }

  /** The number of something that has a name; a number names itself. */
  private CompletionStage<String> number(String list, String name) {
    if (name.matches("\\d*")) {
      return CompletableFuture.completedFuture(name);
    }
    CompletionStage<JsonNode> known =
        lists.computeIfAbsent(list, path -> rest.call(Call.get(path).query("limit", PAGE)));
    return known
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                lists.remove(list);
              }
            })
        .thenApply(answer -> numberIn(answer, name));
  }

  private static String numberIn(JsonNode answer, String name) {
    for (JsonNode entries : answer) {
      for (JsonNode entry : entries) {
        JsonNode named = entry.has("user") ? entry.path("user") : entry;
        if (Nodes.text(named, "/name").equalsIgnoreCase(name)) {
          return Nodes.needed(named, "/id");
        }
      }
    }
    throw new TrackerOutage(OutageReason.REFUSED, "knows no '" + name + "'");
  }

  private CompletionStage<String> keyField() {
    return number("/custom_fields.json", options.keyField());
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return keyField()
        .thenCompose(
            field ->
                page(Call.get("/issues.json").query("cf_" + field, key), 0, new ArrayList<>()));
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    String from = ">=" + since.truncatedTo(ChronoUnit.SECONDS);
    return keyField()
        .thenCompose(
            field ->
                page(
                    Call.get("/issues.json")
                        .query("cf_" + field, "~" + MirrorKey.PREFIX)
                        .query("updated_on", from),
                    0,
                    new ArrayList<>()));
  }

  private CompletionStage<List<ForeignRef>> page(Call call, int offset, List<ForeignRef> found) {
    Call next =
        call.query("status_id", "*")
            .query("sort", "id")
            .query("limit", PAGE)
            .query("offset", Integer.toString(offset));
    return rest.call(next)
        .thenCompose(
            answer -> {
              JsonNode issues = answer.path("issues");
              issues.forEach(
                  issue ->
                      found.add(
                          new ForeignRef(
                              Nodes.needed(issue, "/id"),
                              key(issue),
                              Nodes.text(issue, "/updated_on"))));
              int read = offset + issues.size();
              return issues.isEmpty() || read >= answer.path("total_count").asInt()
                  ? CompletableFuture.completedFuture(found)
                  : page(call, read, found);
            });
  }

  private String key(JsonNode issue) {
    for (JsonNode field : issue.path("custom_fields")) {
      boolean ours =
          Nodes.text(field, "/name").equals(options.keyField())
              || Nodes.text(field, "/id").equals(options.keyField());
      if (ours) {
        return Nodes.text(field, "/value");
      }
    }
    return "";
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode issue = Nodes.object();
    issue.put("project_id", options.project());
    Nodes.put(issue, "tracker_id", options.more().get("type"));
    issue.put("subject", draft.title());
    issue.put("description", draft.text());
    return keyField()
        .thenCompose(
            field -> {
              issue
                  .putArray("custom_fields")
                  .addObject()
                  .put("id", field)
                  .put("value", draft.key());
              return fill(issue, draft.look());
            })
        .thenCompose(filled -> rest.call(Call.post("/issues.json").json(wrapped(filled))))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/issue/id"), draft.key(), ""));
  }

  private static ObjectNode wrapped(ObjectNode issue) {
    ObjectNode body = Nodes.object();
    body.set("issue", issue);
    return body;
  }

  private CompletionStage<ObjectNode> fill(ObjectNode issue, Look look) {
    return set(issue, "status_id", "/issue_statuses.json", look.status())
        .thenCompose(
            x -> set(issue, "priority_id", "/enumerations/issue_priorities.json", look.priority()))
        .thenCompose(
            x ->
                set(
                    issue,
                    "assigned_to_id",
                    "/projects/" + options.project() + "/memberships.json",
                    look.assignee()))
        .thenApply(x -> issue);
  }

  private CompletionStage<Void> set(
      ObjectNode issue, String field, String list, @Nullable String name) {
    return name == null
        ? Nodes.done()
        : number(list, name).thenAccept(number -> issue.put(field, number));
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return rest.call(Call.get("/issues/" + id + ".json").query("include", "journals"))
        .thenApply(answer -> ticket(answer.path("issue")));
  }

  private ForeignTicket ticket(JsonNode issue) {
    List<ForeignComment> comments = new ArrayList<>();
    String changedBy = "";
    for (JsonNode journal : issue.path("journals")) {
      String by = Nodes.text(journal, "/user/name");
      if (!journal.path("details").isEmpty()) {
        changedBy = by;
      }
      comments.add(
          new ForeignComment(Nodes.text(journal, "/id"), by, Nodes.text(journal, "/notes")));
    }
    String id = Nodes.needed(issue, "/id");
    Look look =
        new Look(
            Nodes.text(issue, "/status/name"),
            Nodes.text(issue, "/priority/name"),
            Nodes.text(issue, "/assigned_to/name"));
    return new ForeignTicket(
        id, options.url() + "/issues/" + id, key(issue), look, changedBy, comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode issue = Nodes.put(Nodes.object(), "subject", edit.title());
    return fill(issue, edit.look()).thenCompose(filled -> put(id, filled));
  }

  private CompletionStage<Void> put(String id, ObjectNode issue) {
    return Nodes.done(rest.call(Call.put("/issues/" + id + ".json").json(wrapped(issue))));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    return put(id, Nodes.object().put("notes", text));
  }

  /** A link that is there already is refused, and is as good as made. */
  @Override
  public CompletionStage<Void> link(String id, String elder) {
    ObjectNode body = Nodes.object();
    body.putObject("relation").put("issue_to_id", elder).put("relation_type", "relates");
    return Refusals.accepted(rest.call(Call.post("/issues/" + id + "/relations.json").json(body)));
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/data/issue/id");
    return id.matches("\\d+") ? List.of(id) : null;
  }
}
