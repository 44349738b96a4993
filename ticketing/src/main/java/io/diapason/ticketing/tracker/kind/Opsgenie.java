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
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of Opsgenie. Our key is the alias, of which there is one open alert at most, so a creation
 * that is repeated belongs to the first. An alert that is closed stays so: a ticket that is taken
 * up again has another alert of the same alias, and its copy moves there at the next look.
 */
record Opsgenie(OpsgenieCalls calls, TrackerOptions options) implements Tracker {

  static final String OPEN = "open";
  static final String ACKNOWLEDGED = "acknowledged";
  static final String CLOSED = "closed";

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, OPEN,
              WorkState.ACKNOWLEDGED, ACKNOWLEDGED,
              WorkState.IN_PROGRESS, ACKNOWLEDGED,
              WorkState.RESOLVED, CLOSED,
              WorkState.CLOSED, CLOSED),
          Map.of(
              OPEN, WorkState.NEW,
              ACKNOWLEDGED, WorkState.ACKNOWLEDGED,
              CLOSED, WorkState.RESOLVED),
          Map.of(
              Priority.P1, "P1",
              Priority.P2, "P2",
              Priority.P3, "P3",
              Priority.P4, "P4",
              Priority.P5, "P5"),
          Map.of());

  private static final int PAGE = 100;

  /** Opsgenie itself, or the operations of Jira Service Management, which tell nothing back. */
  static Tracker open(io.diapason.ticketing.tracker.rest.Rest rest, TrackerOptions options) {
    OpsgenieCalls calls = new OpsgenieCalls(rest, options);
    return options.more("edition", "opsgenie").equals("jsm")
        ? new OpsgenieRelay(calls)
        : new Opsgenie(calls, options);
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return present(calls.alert(OpsgenieCalls.alias(key), true))
        .thenApply(found -> found == null ? List.of() : List.of(ref(found)));
  }

  private static ForeignRef ref(JsonNode alert) {
    return new ForeignRef(
        Nodes.needed(alert, "/id"), Nodes.text(alert, "/alias"), Nodes.text(alert, "/updatedAt"));
  }

  /** The answer, or null where there is nothing. */
  private static CompletionStage<@Nullable JsonNode> present(CompletionStage<JsonNode> answer) {
    return OpsgenieCalls.without(OutageReason.GONE, answer);
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return page(since, 0, new ArrayList<>());
  }

  /** By the last change, newest first, until one is older. */
  private CompletionStage<List<ForeignRef>> page(Instant since, int offset, List<ForeignRef> read) {
    Call call =
        Call.get("/v2/alerts")
            .query("query", "tag: " + OpsgenieCalls.TAG)
            .query("sort", "updatedAt")
            .query("order", "desc")
            .query("limit", Integer.toString(PAGE))
            .query("offset", Integer.toString(offset));
    return calls
        .rest()
        .call(call)
        .thenCompose(
            answer -> {
              JsonNode alerts = answer.path("data");
              boolean old = false;
              for (JsonNode alert : alerts) {
                String changed = Nodes.text(alert, "/updatedAt");
                old |= !changed.isEmpty() && Instant.parse(changed).isBefore(since);
                if (!old && MirrorKey.parse(Nodes.text(alert, "/alias")) != null) {
                  read.add(ref(alert));
                }
              }
              return old || alerts.size() < PAGE
                  ? CompletableFuture.completedFuture(read)
                  : page(since, offset + PAGE, read);
            });
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    return calls
        .create(draft)
        .thenCompose(
            done -> {
              String id = Nodes.needed(done, "/alertId");
              ForeignRef made = new ForeignRef(id, draft.key(), "");
              return settled(id, draft.look()).thenApply(ok -> made);
            });
  }

  /** Brings a new alert, which is open, to what it is to show. */
  private CompletionStage<Void> settled(String id, Look look) {
    boolean acknowledged = ACKNOWLEDGED.equals(look.status());
    return acknowledged ? calls.act(id, "acknowledge") : Nodes.done();
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return calls
        .alert(id, false)
        .thenCompose(this::successor)
        .thenCompose(
            alert -> notes(Nodes.needed(alert, "/id")).thenApply(notes -> ticket(alert, notes)));
  }

  /** The open alert of the same alias, where this one is closed and there is one. */
  private CompletionStage<JsonNode> successor(JsonNode alert) {
    String alias = Nodes.text(alert, "/alias");
    if (!Nodes.text(alert, "/status").equals(CLOSED) || alias.isEmpty()) {
      return CompletableFuture.completedFuture(alert);
    }
    return present(calls.alert(alias, true)).thenApply(open -> open == null ? alert : open);
  }

  private CompletionStage<JsonNode> notes(String id) {
    return calls
        .rest()
        .call(
            Call.get(calls.path(id, "notes"))
                .query("identifierType", "id")
                .query("order", "desc")
                .query("limit", Integer.toString(PAGE)))
        .thenApply(answer -> answer.path("data"));
  }

  private ForeignTicket ticket(JsonNode alert, JsonNode notes) {
    List<ForeignComment> comments = new ArrayList<>();
    for (JsonNode note : notes) {
      String at = Nodes.text(note, "/offset");
      comments.add(
          0,
          new ForeignComment(
              at.isEmpty() ? Nodes.text(note, "/createdAt") : at,
              Nodes.text(note, "/owner"),
              Nodes.text(note, "/note")));
    }
    boolean closed = Nodes.text(alert, "/status").equals(CLOSED);
    String status = closed ? CLOSED : alert.path("acknowledged").asBoolean() ? ACKNOWLEDGED : OPEN;
    String id = Nodes.needed(alert, "/id");
    String web = options.more("web", "");
    return new ForeignTicket(
        id,
        web.isEmpty() ? "" : web + "/alert/detail/" + id + "/details",
        Nodes.text(alert, "/alias"),
        new Look(status, Nodes.text(alert, "/priority"), Nodes.text(alert, "/owner")),
        Nodes.text(alert, closed ? "/report/closedBy" : "/report/acknowledgedBy"),
        comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    if (edit.whole() != null && edit.whole().reopens()) {
      return create(edit.whole().shows()).thenAccept(made -> {});
    }
    Look look = edit.look();
    CompletionStage<Void> done = Nodes.done();
    if (edit.title() != null) {
      String title = Relays.cut(edit.title(), OpsgenieCalls.LONGEST_MESSAGE);
      done = done.thenCompose(ok -> calls.put(id, "message", title));
    }
    String priority = look.priority();
    if (priority != null) {
      done = done.thenCompose(ok -> calls.put(id, "priority", priority));
    }
    if (look.assignee() != null && !look.assignee().isEmpty()) {
      ObjectNode body = calls.body();
      body.putObject("owner").put("username", look.assignee());
      done = done.thenCompose(ok -> calls.act(id, "assign", body));
    }
    Function<Void, CompletionStage<Void>> move = ok -> move(id, look.status());
    return done.thenCompose(move);
  }

  private CompletionStage<Void> move(String id, @Nullable String status) {
    if (status == null) {
      return Nodes.done();
    }
    return calls.act(
        id,
        status.equals(CLOSED)
            ? "close"
            : status.equals(ACKNOWLEDGED) ? "acknowledge" : "unacknowledge");
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    return calls.note(id, text);
  }

  /** The note that says so names the other alert; it has no links. */
  @Override
  public CompletionStage<Void> link(String id, String elder) {
    return Nodes.done();
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    JsonNode alert = Nodes.read(body).path("alert");
    String id = Nodes.text(alert, "/alertId");
    boolean ours = Nodes.text(alert, "/alias").startsWith(MirrorKey.PREFIX);
    return ours && !id.isEmpty() ? List.of(id) : null;
  }
}
