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
import io.diapason.ticketing.tracker.rest.Rest;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * iTop by its REST/JSON services: user requests, or incidents. Our key stands in a field of the
 * ticket by which OQL finds it. A state is not set but reached by stimuli, of which each leads one
 * step on; what was reopened is assigned and never new again.
 */
final class Itop implements Tracker {

  private static final String NEW = "new";
  private static final String ASSIGNED = "assigned";
  private static final String PENDING = "pending";
  private static final String RESOLVED = "resolved";
  private static final String CLOSED = "closed";

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, NEW,
              WorkState.ACKNOWLEDGED, NEW,
              WorkState.IN_PROGRESS, ASSIGNED,
              WorkState.ON_HOLD, PENDING,
              WorkState.RESOLVED, RESOLVED,
              WorkState.CLOSED, CLOSED),
          Map.of(
              NEW,
              WorkState.NEW,
              "escalated_tto",
              WorkState.NEW,
              "dispatched",
              WorkState.NEW,
              ASSIGNED,
              WorkState.IN_PROGRESS,
              "escalated_ttr",
              WorkState.IN_PROGRESS,
              PENDING,
              WorkState.ON_HOLD,
              RESOLVED,
              WorkState.RESOLVED,
              CLOSED,
              WorkState.CLOSED),
          Map.of(
              Priority.P1,
              "1",
              Priority.P2,
              "2",
              Priority.P3,
              "3",
              Priority.P4,
              "4",
              Priority.P5,
              "4"),
          Map.of());

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** It tells times in its own zone, which is not known here. */
  private static final Duration ZONES = Duration.ofDays(1);

  /** No state is further away from another. */
  private static final int MOST_STEPS = 4;

  private final ItopCalls calls;
  private final TrackerOptions options;

  Itop(Rest rest, TrackerOptions options) {
    this.options = options;
    calls = new ItopCalls(rest, options.more("class", "UserRequest"));
  }

  private String listed() {
    return "id, last_update, " + options.keyField();
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return list("%s = '%s'".formatted(options.keyField(), key.replace("'", "\\'")));
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return list(
        "%s LIKE '%s%%' AND last_update >= '%s'"
            .formatted(options.keyField(), MirrorKey.PREFIX, TIME.format(since.minus(ZONES))));
  }

  private CompletionStage<List<ForeignRef>> list(String condition) {
    return calls
        .find(condition, listed())
        .thenApply(found -> found.stream().map(this::ref).toList());
  }

  private ForeignRef ref(JsonNode fields) {
    return new ForeignRef(
        Nodes.needed(fields, "/id"),
        Nodes.text(fields, "/" + options.keyField()),
        Nodes.text(fields, "/last_update"));
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode fields = Nodes.object();
    fields.put("org_id", organisation());
    fields.put("title", draft.title());
    fields.put("description", Nodes.html(draft.text()));
    Nodes.put(fields, "urgency", draft.look().priority());
    fields.put(options.keyField(), draft.key());
    return calls
        .change("core/create", null, fields)
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/id"), draft.key(), ""));
  }

  /** Its number, or a condition by which iTop finds it. */
  private String organisation() {
    String name = options.project().replace("'", "\\'");
    return name.matches("\\d+") ? name : "SELECT Organization WHERE name = '%s'".formatted(name);
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    String fields = listed() + ", status, urgency, private_log";
    return one(id, fields).thenApply(this::ticket);
  }

  private CompletionStage<JsonNode> one(String id, String fields) {
    if (!id.matches("\\d+")) {
      throw new IllegalArgumentException("Expected the number of a ticket, but got " + id);
    }
    return calls
        .find("id = " + id, fields)
        .thenApply(
            found -> {
              if (found.isEmpty()) {
                throw new TrackerOutage(OutageReason.GONE, "has no ticket " + id);
              }
              return found.get(0);
            });
  }

  private ForeignTicket ticket(JsonNode fields) {
    List<ForeignComment> comments = new ArrayList<>();
    for (JsonNode entry : fields.at("/private_log/entries")) {
      String text = Nodes.text(entry, "/message");
      String by = Nodes.text(entry, "/user_login");
      String id =
          Nodes.text(entry, "/date") + " " + by + " " + Integer.toHexString(text.hashCode());
      // Newest first; an entry has no number of its own.
      comments.add(0, new ForeignComment(id, by, text));
    }
    String id = Nodes.needed(fields, "/id");
    String type = calls.type();
    return new ForeignTicket(
        id,
        options.url() + "/pages/UI.php?operation=details&class=" + type + "&id=" + id,
        Nodes.text(fields, "/" + options.keyField()),
        new Look(Nodes.text(fields, "/status"), Nodes.text(fields, "/urgency"), null),
        "",
        comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode fields = Nodes.put(Nodes.object(), "title", edit.title());
    Nodes.put(fields, "urgency", edit.look().priority());
    CompletionStage<Void> changed =
        fields.isEmpty() ? Nodes.done() : Nodes.done(calls.change("core/update", id, fields));
    String status = edit.look().status();
    return status == null
        ? changed
        : changed.thenCompose(done -> move(id, status, edit.solution(), 0));
  }

  /** One stimulus, and on from where it led. */
  private CompletionStage<Void> move(String id, String target, String solution, int steps) {
    return one(id, "id, status")
        .thenCompose(
            fields -> {
              String status = Nodes.text(fields, "/status");
              String stimulus = stimulus(status, target);
              return stimulus == null || steps == MOST_STEPS
                  ? Nodes.done()
                  : calls
                      .stimulate(id, stimulus, asked(stimulus, solution))
                      .thenCompose(done -> move(id, target, solution, steps + 1));
            });
  }

  /** What leads from a state towards another; null where nothing has to, or can. */
  private static @Nullable String stimulus(String status, String target) {
    boolean over = status.equals(RESOLVED) || status.equals(CLOSED);
    if (status.equals(target) || status.equals(CLOSED)) {
      return null;
    }
    return switch (target) {
      case NEW -> over ? "ev_reopen" : null;
      case CLOSED -> over ? "ev_close" : status.equals(ASSIGNED) ? "ev_resolve" : "ev_assign";
      case RESOLVED -> status.equals(ASSIGNED) ? "ev_resolve" : "ev_assign";
      case PENDING -> over ? "ev_reopen" : status.equals(ASSIGNED) ? "ev_pending" : "ev_assign";
      default -> over ? "ev_reopen" : "ev_assign";
    };
  }

  /** The fields that its usual model demands with a stimulus. */
  private ObjectNode asked(String stimulus, String solution) {
    ObjectNode fields = Nodes.object();
    switch (stimulus) {
      case "ev_assign" -> {
        Nodes.put(fields, "team_id", options.more().get("team"));
        Nodes.put(fields, "agent_id", options.more().get("agent"));
      }
      case "ev_pending" -> fields.put("pending_reason", "On hold");
      case "ev_resolve" -> {
        fields.put("resolution_code", options.more("resolution", "other"));
        fields.put("solution", solution.isEmpty() ? "Resolved" : solution);
      }
      default -> {}
    }
    return fields;
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode fields = Nodes.object();
    ObjectNode item = fields.putObject("private_log").putObject("add_item");
    item.put("message", text).put("format", "text");
    return Nodes.done(calls.change("core/update", id, fields));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    String parent = calls.type().equals("Incident") ? "parent_incident_id" : "parent_request_id";
    ObjectNode fields = Nodes.object().put(parent, elder);
    return Refusals.accepted(calls.change("core/update", id, fields));
  }

  /** A webhook action that posts {@code {"id": "…"}}. */
  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/id");
    return id.matches("\\d{1,18}") ? List.of(id) : null;
  }
}
