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
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Issues of GitHub. Ours have a label, and our key in the last line of their text. They are open or
 * closed and nothing else; a search would lag behind, so the list of our label is read.
 */
record GitHubIssues(Rest rest, TrackerOptions options) implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "open",
              WorkState.ACKNOWLEDGED, "open",
              WorkState.IN_PROGRESS, "open",
              WorkState.ON_HOLD, "open",
              WorkState.RESOLVED, "closed",
              WorkState.CLOSED, "closed"),
          Map.of("open", WorkState.NEW, "closed", WorkState.RESOLVED),
          Map.of(),
          Map.of());

  private static final String LABEL = "diapason";
  private static final int PAGE = 100;

  private String issues() {
    return "/repos/" + options.project() + "/issues";
  }

  private static Call versioned(Call call) {
    return call.header("X-GitHub-Api-Version", "2022-11-28");
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return list(Call.get(issues()))
        .thenApply(found -> found.stream().filter(ref -> ref.key().equals(key)).toList());
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return list(Call.get(issues()).query("since", since.toString()));
  }

  private CompletionStage<List<ForeignRef>> list(Call call) {
    Call all =
        versioned(call)
            .query("labels", LABEL)
            .query("state", "all")
            .query("sort", "created")
            .query("direction", "asc")
            .query("per_page", Integer.toString(PAGE));
    return new Paging(
            page -> rest.call(all.query("page", Integer.toString(page))), answer -> answer, PAGE)
        .all()
        .thenApply(issues -> issues.stream().map(GitHubIssues::ref).toList());
  }

  private static ForeignRef ref(JsonNode issue) {
    return new ForeignRef(
        Nodes.needed(issue, "/number"), key(issue), Nodes.text(issue, "/updated_at"));
  }

  private static String key(JsonNode issue) {
    MirrorKey key = MirrorKey.within(Nodes.text(issue, "/body"));
    return key == null ? "" : key.toString();
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode body = Nodes.object().put("title", draft.title());
    body.putArray("labels").add(LABEL);
    body.put("body", draft.text());
    assign(body, draft.look());
    return rest.call(versioned(Call.post(issues())).json(body))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/number"), draft.key(), ""));
  }

  private static void assign(ObjectNode body, Look look) {
    String assignee = look.assignee();
    if (assignee != null) {
      ArrayNode people = body.putArray("assignees");
      if (!assignee.isEmpty()) {
        people.add(assignee);
      }
    }
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    Paging comments =
        new Paging(
            page ->
                rest.call(
                    versioned(Call.get(issues() + "/" + id + "/comments"))
                        .query("per_page", Integer.toString(PAGE))
                        .query("page", Integer.toString(page))),
            answer -> answer,
            PAGE);
    return rest.call(versioned(Call.get(issues() + "/" + id)))
        .thenCombine(comments.all(), GitHubIssues::ticket);
  }

  private static ForeignTicket ticket(JsonNode issue, List<JsonNode> said) {
    List<ForeignComment> comments =
        said.stream()
            .map(
                one ->
                    new ForeignComment(
                        Nodes.text(one, "/id"),
                        Nodes.text(one, "/user/login"),
                        Nodes.text(one, "/body")))
            .toList();
    return new ForeignTicket(
        Nodes.needed(issue, "/number"),
        Nodes.text(issue, "/html_url"),
        key(issue),
        new Look(Nodes.text(issue, "/state"), null, Nodes.text(issue, "/assignee/login")),
        Nodes.text(issue, "/closed_by/login"),
        comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode body = Nodes.put(Nodes.object(), "title", edit.title());
    Nodes.put(body, "state", edit.look().status());
    assign(body, edit.look());
    return Nodes.done(rest.call(versioned(Call.of("PATCH", issues() + "/" + id)).json(body)));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode body = Nodes.object().put("body", text);
    return Nodes.done(
        rest.call(versioned(Call.post(issues() + "/" + id + "/comments")).json(body)));
  }

  /** The comment that says so names the other issue; it has no other links. */
  @Override
  public CompletionStage<Void> link(String id, String elder) {
    return Nodes.done();
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/issue/number");
    return id.matches("\\d+") ? List.of(id) : null;
  }
}
