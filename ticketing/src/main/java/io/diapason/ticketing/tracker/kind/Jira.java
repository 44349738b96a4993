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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Jira and Jira Service Management. Our key is a label, beside a label that all of ours have. The
 * cloud's version 3 wants texts as documents, which keep them as they are; the server's version 2
 * takes them plain. States are reached by transitions.
 */
record Jira(Rest rest, TrackerOptions options) implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "To Do",
              WorkState.ACKNOWLEDGED, "To Do",
              WorkState.IN_PROGRESS, "In Progress",
              WorkState.RESOLVED, "Done",
              WorkState.CLOSED, "Done"),
          Map.ofEntries(
              Map.entry("To Do", WorkState.NEW),
              Map.entry("Open", WorkState.NEW),
              Map.entry("Reopened", WorkState.NEW),
              Map.entry("In Progress", WorkState.IN_PROGRESS),
              Map.entry("Work in progress", WorkState.IN_PROGRESS),
              Map.entry("Pending", WorkState.ON_HOLD),
              Map.entry("On Hold", WorkState.ON_HOLD),
              Map.entry("Waiting for customer", WorkState.ON_HOLD),
              Map.entry("Resolved", WorkState.RESOLVED),
              Map.entry("Done", WorkState.RESOLVED),
              Map.entry("Closed", WorkState.CLOSED)),
          Map.of(
              Priority.P1,
              "Highest",
              Priority.P2,
              "High",
              Priority.P3,
              "Medium",
              Priority.P4,
              "Low",
              Priority.P5,
              "Lowest"),
          Map.of());

  private static final String LABEL = "diapason";
  private static final String FIELDS = "summary,status,priority,assignee,labels,updated,comment";

  /** It reads times in the zone of whoever asks, which is not known here. */
  private static final Duration ZONES = Duration.ofDays(1);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private boolean isCloud() {
    return options.more("edition", "cloud").equals("cloud");
  }

  private String api() {
    return isCloud() ? "/rest/api/3" : "/rest/api/2";
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return list("labels = \"" + key + "\"", null, new ArrayList<>());
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    String from = TIME.format(since.minus(ZONES));
    return list("labels = " + LABEL + " AND updated >= \"" + from + "\"", null, new ArrayList<>());
  }

  private CompletionStage<List<ForeignRef>> list(
      String jql, @Nullable String next, List<ForeignRef> found) {
    ObjectNode body = Nodes.object();
    body.put("jql", "project = \"" + options.project() + "\" AND " + jql + " ORDER BY created ASC");
    body.put("maxResults", 100);
    body.putArray("fields").add("labels").add("updated");
    if (isCloud()) {
      Nodes.put(body, "nextPageToken", next);
    } else {
      body.put("startAt", found.size());
    }
    return rest.call(Call.post(api() + (isCloud() ? "/search/jql" : "/search")).json(body))
        .thenCompose(
            answer -> {
              JsonNode issues = answer.path("issues");
              issues.forEach(issue -> found.add(ref(issue)));
              String token = Nodes.text(answer, "/nextPageToken");
              boolean more =
                  isCloud() ? !token.isEmpty() : found.size() < answer.path("total").asInt();
              return more && !issues.isEmpty()
                  ? list(jql, token, found)
                  : CompletableFuture.completedFuture(found);
            });
  }

  private static ForeignRef ref(JsonNode issue) {
    return new ForeignRef(
        Nodes.needed(issue, "/key"), key(issue), Nodes.text(issue, "/fields/updated"));
  }

  private static String key(JsonNode issue) {
    for (JsonNode label : issue.at("/fields/labels")) {
      if (label.asText().startsWith(MirrorKey.PREFIX)) {
        return label.asText();
      }
    }
    return "";
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode body = Nodes.object();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", options.project());
    fields.putObject("issuetype").put("name", options.more("type", "Task"));
    fields.put("summary", draft.title());
    fields.set("description", text(draft.text()));
    fields.putArray("labels").add(LABEL).add(draft.key());
    fill(fields, draft.look());
    return rest.call(Call.post(api() + "/issue").json(body))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/key"), draft.key(), ""));
  }

  private void fill(ObjectNode fields, Look look) {
    if (look.priority() != null) {
      fields.putObject("priority").put("name", look.priority());
    }
    String assignee = look.assignee();
    if (assignee != null && assignee.isEmpty()) {
      fields.putNull("assignee");
    } else if (assignee != null) {
      fields.putObject("assignee").put(isCloud() ? "accountId" : "name", assignee);
    }
  }

  private JsonNode text(String text) {
    if (!isCloud()) {
      return Nodes.object().textNode(text);
    }
    ObjectNode document = Nodes.object().put("type", "doc").put("version", 1);
    ArrayNode paragraphs = document.putArray("content");
    for (String line : text.split("\n", -1)) {
      ArrayNode content = paragraphs.addObject().put("type", "paragraph").putArray("content");
      if (!line.isEmpty()) {
        content.addObject().put("type", "text").put("text", line);
      }
    }
    return document;
  }

  private static String plain(JsonNode body) {
    if (body.isTextual()) {
      return body.asText();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode block : body.path("content")) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(String.join("", block.findValuesAsText("text")));
    }
    return text.toString();
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return rest.call(Call.get(api() + "/issue/" + id).query("fields", FIELDS))
        .thenApply(this::ticket);
  }

  private ForeignTicket ticket(JsonNode issue) {
    String person = isCloud() ? "accountId" : "name";
    List<ForeignComment> comments = new ArrayList<>();
    for (JsonNode comment : issue.at("/fields/comment/comments")) {
      comments.add(
          new ForeignComment(
              Nodes.text(comment, "/id"),
              Nodes.text(comment, "/author/displayName"),
              plain(comment.path("body"))));
    }
    String id = Nodes.needed(issue, "/key");
    Look look =
        new Look(
            Nodes.text(issue, "/fields/status/name"),
            Nodes.text(issue, "/fields/priority/name"),
            Nodes.text(issue, "/fields/assignee/" + person));
    return new ForeignTicket(id, options.url() + "/browse/" + id, key(issue), look, "", comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode body = Nodes.object();
    ObjectNode fields = Nodes.put(body.putObject("fields"), "summary", edit.title());
    fill(fields, edit.look());
    String path = api() + "/issue/" + id;
    CompletionStage<Void> set =
        fields.isEmpty() ? Nodes.done() : Nodes.done(rest.call(Call.put(path).json(body)));
    String status = edit.look().status();
    return status == null ? set : set.thenCompose(done -> move(path + "/transitions", status));
  }

  private CompletionStage<Void> move(String path, String status) {
    return rest.call(Call.get(path))
        .thenCompose(
            answer -> {
              ObjectNode body = Nodes.object();
              body.putObject("transition").put("id", transition(answer, status));
              return Nodes.done(rest.call(Call.post(path).json(body)));
            });
  }

  private static String transition(JsonNode answer, String status) {
    for (JsonNode transition : answer.path("transitions")) {
      if (Nodes.text(transition, "/to/name").equalsIgnoreCase(status)) {
        return Nodes.needed(transition, "/id");
      }
    }
    throw new TrackerOutage(
        OutageReason.REFUSED, "knows no transition to '" + status + "' from here");
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode body = Nodes.object();
    body.set("body", text(text));
    return Nodes.done(rest.call(Call.post(api() + "/issue/" + id + "/comment").json(body)));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    ObjectNode body = Nodes.object();
    body.putObject("type").put("name", options.more("link", "Relates"));
    body.putObject("inwardIssue").put("key", id);
    body.putObject("outwardIssue").put("key", elder);
    return Refusals.accepted(rest.call(Call.post(api() + "/issueLink").json(body)));
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/issue/key");
    return id.matches("[A-Z][A-Z0-9_]*-\\d+") ? List.of(id) : null;
  }
}
