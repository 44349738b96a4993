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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * GLPI by its REST interface, which begins with a session. Our key stands in the last line of the
 * description, where it is searched for, so that no field has to be added. A deployment may mirror
 * into problems instead of tickets.
 */
final class Glpi implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "1",
              WorkState.ACKNOWLEDGED, "2",
              WorkState.IN_PROGRESS, "2",
              WorkState.ON_HOLD, "4",
              WorkState.RESOLVED, "5",
              WorkState.CLOSED, "6"),
          Map.of(
              "1", WorkState.NEW,
              "2", WorkState.IN_PROGRESS,
              "3", WorkState.IN_PROGRESS,
              "4", WorkState.ON_HOLD,
              "5", WorkState.RESOLVED,
              "6", WorkState.CLOSED),
          Map.of(
              Priority.P1,
              "5",
              Priority.P2,
              "4",
              Priority.P3,
              "3",
              Priority.P4,
              "2",
              Priority.P5,
              "1"),
          Map.of());

  private static final String API = "/apirest.php/";
  private static final int PAGE = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** It tells times in its own zone, which is not known here. */
  private static final Duration ZONES = Duration.ofDays(1);

  private static final String ID = "2";
  private static final String CHANGED = "19";
  private static final String CONTENT = "21";

  private final Rest rest;
  private final TrackerOptions options;
  private @Nullable CompletionStage<String> session;

  Glpi(Rest rest, TrackerOptions options) {
    this.rest = rest;
    this.options = options;
  }

  private String type() {
    return options.more("itemtype", "Ticket");
  }

  private synchronized CompletionStage<String> session() {
    CompletionStage<String> known = session;
    if (known == null) {
      known =
          rest.call(Call.post(API + "initSession"))
              .thenApply(answer -> Nodes.needed(answer, "/session_token"));
      session = known;
    }
    return known;
  }

  private synchronized void forget() {
    session = null;
  }

  private CompletionStage<JsonNode> ask(Call call) {
    return session()
        .thenCompose(token -> rest.call(call.header("Session-Token", token)))
        .whenComplete(
            (answer, failure) -> {
              // A session that ended answers 401; the next try begins a new one.
              if (failure != null) {
                forget();
              }
            });
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return search(key, null)
        .thenApply(found -> found.stream().filter(ref -> ref.key().equals(key)).toList());
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return search(MirrorKey.PREFIX, TIME.format(since.minus(ZONES)));
  }

  private CompletionStage<List<ForeignRef>> search(String text, @Nullable String since) {
    return new Paging(page -> page(text, since, page), answer -> answer.path("data"), PAGE)
        .all()
        .thenApply(rows -> rows.stream().map(Glpi::ref).toList());
  }

  private static ForeignRef ref(JsonNode row) {
    MirrorKey key = MirrorKey.within(Nodes.plain(Nodes.text(row, "/" + CONTENT)));
    return new ForeignRef(
        Nodes.needed(row, "/" + ID),
        key == null ? "" : key.toString(),
        Nodes.text(row, "/" + CHANGED));
  }

  private CompletionStage<JsonNode> page(String text, @Nullable String since, int page) {
    int from = (page - 1) * PAGE;
    Call call =
        criterion(Call.get(API + "search/" + type()), 0, CONTENT, "contains", text)
            .query("forcedisplay[0]", ID)
            .query("forcedisplay[1]", CHANGED)
            .query("forcedisplay[2]", CONTENT)
            .query("sort", ID)
            .query("range", from + "-" + (from + PAGE - 1));
    return ask(since == null ? call : criterion(call, 1, CHANGED, "morethan", since));
  }

  private static Call criterion(Call call, int number, String field, String type, String value) {
    String name = "criteria[" + number + "]";
    return (number == 0 ? call : call.query(name + "[link]", "AND"))
        .query(name + "[field]", field)
        .query(name + "[searchtype]", type)
        .query(name + "[value]", value);
  }

  private static ObjectNode input(ObjectNode fields) {
    ObjectNode body = Nodes.object();
    body.set("input", fields);
    return body;
  }

  private static ObjectNode fields(@Nullable String title, Look look) {
    ObjectNode fields = Nodes.put(Nodes.object(), "name", title);
    Nodes.put(fields, "urgency", look.priority());
    if (look.status() != null) {
      fields.put("status", Integer.parseInt(look.status()));
    }
    return fields;
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode fields = fields(draft.title(), draft.look());
    fields.put("content", Nodes.html(draft.text()));
    return ask(Call.post(API + type() + "/").json(input(fields)))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/id"), draft.key(), ""));
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    String path = API + type() + "/" + id;
    return ask(Call.get(path))
        .thenCombine(
            ask(Call.get(path + "/ITILFollowup").query("range", "0-999").query("sort", "id")),
            this::ticket);
  }

  private ForeignTicket ticket(JsonNode item, JsonNode followups) {
    List<ForeignComment> comments = new ArrayList<>();
    for (JsonNode followup : followups) {
      comments.add(
          new ForeignComment(
              Nodes.text(followup, "/id"),
              "user " + Nodes.text(followup, "/users_id"),
              Nodes.plain(Nodes.text(followup, "/content"))));
    }
    MirrorKey key = MirrorKey.within(Nodes.plain(Nodes.text(item, "/content")));
    String id = Nodes.needed(item, "/id");
    return new ForeignTicket(
        id,
        options.url() + "/front/" + type().toLowerCase(Locale.ROOT) + ".form.php?id=" + id,
        key == null ? "" : key.toString(),
        new Look(Nodes.text(item, "/status"), Nodes.text(item, "/urgency"), null),
        "user " + Nodes.text(item, "/users_id_lastupdater"),
        comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode body = input(fields(edit.title(), edit.look())).put("id", id);
    return Nodes.done(ask(Call.put(API + type() + "/" + id).json(body)));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode fields = Nodes.object().put("items_id", id).put("itemtype", type());
    fields.put("content", Nodes.html(text));
    return Nodes.done(
        ask(Call.post(API + type() + "/" + id + "/ITILFollowup").json(input(fields))));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    if (!type().equals("Ticket")) {
      return Nodes.done();
    }
    ObjectNode fields = Nodes.object().put("tickets_id_1", id).put("tickets_id_2", elder);
    fields.put("link", 1);
    return Refusals.accepted(ask(Call.post(API + "Ticket_Ticket/").json(input(fields))));
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    JsonNode json = Nodes.read(body);
    String id = Nodes.text(json, "/item/id");
    return id.matches("\\d+") ? List.of(id) : null;
  }
}
