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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Issues of GitLab. Ours have a label, and our key in the last line of their text. They are opened
 * or closed and nothing else.
 */
record GitLabIssues(Rest rest, TrackerOptions options) implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "opened",
              WorkState.ACKNOWLEDGED, "opened",
              WorkState.IN_PROGRESS, "opened",
              WorkState.ON_HOLD, "opened",
              WorkState.RESOLVED, "closed",
              WorkState.CLOSED, "closed"),
          Map.of("opened", WorkState.NEW, "closed", WorkState.RESOLVED),
          Map.of(),
          Map.of());

  private static final String LABEL = "diapason";
  private static final int PAGE = 100;

  private String issues() {
    String project = URLEncoder.encode(options.project(), StandardCharsets.UTF_8);
    return "/api/v4/projects/" + project + "/issues";
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return list(Call.get(issues()))
        .thenApply(found -> found.stream().filter(ref -> ref.key().equals(key)).toList());
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return list(Call.get(issues()).query("updated_after", since.toString()));
  }

  private CompletionStage<List<ForeignRef>> list(Call call) {
    Call all =
        call.query("labels", LABEL)
            .query("order_by", "created_at")
            .query("sort", "asc")
            .query("per_page", Integer.toString(PAGE));
    return new Paging(
            page -> rest.call(all.query("page", Integer.toString(page))), answer -> answer, PAGE)
        .all()
        .thenApply(
            issues ->
                issues.stream()
                    .map(
                        issue ->
                            new ForeignRef(
                                Nodes.needed(issue, "/iid"),
                                key(issue),
                                Nodes.text(issue, "/updated_at")))
                    .toList());
  }

  private static String key(JsonNode issue) {
    MirrorKey key = MirrorKey.within(Nodes.text(issue, "/description"));
    return key == null ? "" : key.toString();
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode body = Nodes.object().put("title", draft.title());
    body.put("description", draft.text()).put("labels", LABEL);
    return rest.call(Call.post(issues()).json(body))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/iid"), draft.key(), ""));
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    Paging notes =
        new Paging(
            page ->
                rest.call(
                    Call.get(issues() + "/" + id + "/notes")
                        .query("sort", "asc")
                        .query("per_page", Integer.toString(PAGE))
                        .query("page", Integer.toString(page))),
            answer -> answer,
            PAGE);
    return rest.call(Call.get(issues() + "/" + id)).thenCombine(notes.all(), GitLabIssues::ticket);
  }

  private static ForeignTicket ticket(JsonNode issue, List<JsonNode> said) {
    List<ForeignComment> comments =
        said.stream()
            // What it notes by itself, such as a change of labels, is nobody's comment.
            .filter(note -> !note.path("system").asBoolean())
            .map(
                note ->
                    new ForeignComment(
                        Nodes.text(note, "/id"),
                        Nodes.text(note, "/author/username"),
                        Nodes.text(note, "/body")))
            .toList();
    return new ForeignTicket(
        Nodes.needed(issue, "/iid"),
        Nodes.text(issue, "/web_url"),
        key(issue),
        // People are numbers to it, and are not told.
        new Look(Nodes.text(issue, "/state"), null, null),
        Nodes.text(issue, "/closed_by/username"),
        comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode body = Nodes.put(Nodes.object(), "title", edit.title());
    String status = edit.look().status();
    if (status != null) {
      body.put("state_event", status.equals("closed") ? "close" : "reopen");
    }
    return Nodes.done(rest.call(Call.put(issues() + "/" + id).json(body)));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode body = Nodes.object().put("body", text);
    return Nodes.done(rest.call(Call.post(issues() + "/" + id + "/notes").json(body)));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    ObjectNode body = Nodes.object().put("target_project_id", options.project());
    body.put("target_issue_iid", elder);
    return Refusals.accepted(rest.call(Call.post(issues() + "/" + id + "/links").json(body)));
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    JsonNode json = Nodes.read(body);
    String note = Nodes.text(json, "/issue/iid");
    String id = note.isEmpty() ? Nodes.text(json, "/object_attributes/iid") : note;
    return id.matches("\\d+") ? List.of(id) : null;
  }
}
