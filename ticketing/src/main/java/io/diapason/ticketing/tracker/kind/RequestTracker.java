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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Request Tracker 5 by its REST 2 interface. Our key stands in a custom field of the queue. It has
 * no webhooks by itself; a scrip that posts {@code {"id": …}} is understood.
 */
record RequestTracker(Rest rest, TrackerOptions options) implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "new",
              WorkState.ACKNOWLEDGED, "open",
              WorkState.IN_PROGRESS, "open",
              WorkState.ON_HOLD, "stalled",
              WorkState.RESOLVED, "resolved",
              WorkState.CLOSED, "resolved"),
          Map.of(
              "new", WorkState.NEW,
              "open", WorkState.IN_PROGRESS,
              "stalled", WorkState.ON_HOLD,
              "resolved", WorkState.RESOLVED,
              "rejected", WorkState.CLOSED,
              "deleted", WorkState.CLOSED),
          Map.of(
              Priority.P1,
              "100",
              Priority.P2,
              "75",
              Priority.P3,
              "50",
              Priority.P4,
              "25",
              Priority.P5,
              "0"),
          Map.of());

  private static final String API = "/REST/2.0";
  private static final String FIELDS =
      "Subject,Status,Owner,Priority,LastUpdated,LastUpdatedBy,CustomFields";
  private static final String NOBODY = "Nobody";

  /** It reads times in the zone of whoever asks, which is not known here. */
  private static final Duration ZONES = Duration.ofDays(1);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private String field() {
    return "'CF.{" + options.keyField() + "}'";
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return page(field() + " = '" + key + "'", 1, new ArrayList<>());
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    String from = TIME.format(since.minus(ZONES));
    String query = field() + " LIKE '" + MirrorKey.PREFIX + "' AND LastUpdated > '" + from + "'";
    return page(query, 1, new ArrayList<>());
  }

  private CompletionStage<JsonNode> search(String query, int page) {
    return rest.call(
        Call.get(API + "/tickets")
            .query("query", query)
            .query("fields", FIELDS)
            .query("orderby", "id")
            .query("per_page", "100")
            .query("page", Integer.toString(page)));
  }

  private CompletionStage<List<ForeignRef>> page(String query, int page, List<ForeignRef> found) {
    return search(query, page)
        .thenCompose(
            answer -> {
              answer.path("items").forEach(item -> found.add(ref(item)));
              return page < answer.path("pages").asInt(1)
                  ? page(query, page + 1, found)
                  : CompletableFuture.completedFuture(found);
            });
  }

  private ForeignRef ref(JsonNode item) {
    return new ForeignRef(Nodes.needed(item, "/id"), key(item), Nodes.text(item, "/LastUpdated"));
  }

  private String key(JsonNode item) {
    for (JsonNode field : item.path("CustomFields")) {
      if (Nodes.text(field, "/name").equals(options.keyField())) {
        return Nodes.text(field, "/values/0");
      }
    }
    return "";
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode body = Nodes.object();
    body.put("Queue", options.project());
    body.put("Subject", draft.title());
    body.put("Content", draft.text());
    body.put("ContentType", "text/plain");
    fill(body, draft.look());
    body.putObject("CustomFields").put(options.keyField(), draft.key());
    return rest.call(Call.post(API + "/ticket").json(body))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/id"), draft.key(), ""));
  }

  private static void fill(ObjectNode body, Look look) {
    Nodes.put(body, "Status", look.status());
    Nodes.put(body, "Priority", look.priority());
    String owner = look.assignee();
    Nodes.put(body, "Owner", owner == null || !owner.isEmpty() ? owner : NOBODY);
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return search("id = " + id, 1)
        .thenCombine(comments(id), (found, comments) -> ticket(found.path("items"), comments));
  }

  private ForeignTicket ticket(JsonNode items, List<ForeignComment> comments) {
    if (items.isEmpty()) {
      throw new TrackerOutage(OutageReason.GONE, "has no such ticket");
    }
    JsonNode item = items.get(0);
    String owner = Nodes.text(item, "/Owner/id");
    Look look =
        new Look(
            Nodes.text(item, "/Status"),
            Nodes.text(item, "/Priority"),
            owner.equals(NOBODY) ? "" : owner);
    String id = Nodes.needed(item, "/id");
    return new ForeignTicket(
        id,
        options.url() + "/Ticket/Display.html?id=" + id,
        key(item),
        look,
        Nodes.text(item, "/LastUpdatedBy/id"),
        comments);
  }

  /** The newest hundred: more are not given at a time. Mails that it sent are no comments. */
  private CompletionStage<List<ForeignComment>> comments(String id) {
    CompletionStage<JsonNode> said =
        rest.call(
            newest(Call.get(API + "/transactions"))
                .query(
                    "query",
                    "ObjectType = 'RT::Ticket' AND ObjectId = "
                        + id
                        + " AND (Type = 'Comment' OR Type = 'Correspond')")
                .query("fields", "Type,Creator"));
    CompletionStage<JsonNode> texts =
        rest.call(
            newest(Call.get(API + "/ticket/" + id + "/attachments"))
                .query("fields", "TransactionId,ContentType,Content"));
    return said.thenCombine(texts, RequestTracker::comments);
  }

  private static Call newest(Call call) {
    return call.query("orderby", "id").query("order", "DESC").query("per_page", "100");
  }

  private static List<ForeignComment> comments(JsonNode said, JsonNode texts) {
    Map<String, String> byTransaction = new HashMap<>();
    for (JsonNode text : texts.path("items")) {
      String type = Nodes.text(text, "/ContentType");
      String content = Nodes.text(text, "/Content");
      String transaction = Nodes.text(text, "/TransactionId");
      if (type.equals("text/plain")) {
        byTransaction.put(transaction, content);
      } else if (type.equals("text/html")) {
        byTransaction.putIfAbsent(transaction, Nodes.plain(content));
      }
    }
    List<ForeignComment> comments = new ArrayList<>();
    for (JsonNode one : said.path("items")) {
      String id = Nodes.text(one, "/id");
      comments.add(
          0,
          new ForeignComment(
              id, Nodes.text(one, "/Creator/id"), byTransaction.getOrDefault(id, "")));
    }
    return comments;
  }

  /** It answers 200 with words when it does not do it; the next look at the ticket shows that. */
  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode body = Nodes.object();
    Nodes.put(body, "Subject", edit.title());
    fill(body, edit.look());
    return Nodes.done(rest.call(Call.put(API + "/ticket/" + id).json(body)));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode body = Nodes.object().put("Content", text).put("ContentType", "text/plain");
    return Nodes.done(rest.call(Call.post(API + "/ticket/" + id + "/comment").json(body)));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    ObjectNode body = Nodes.object().put("AddRefersTo", elder);
    return Nodes.done(rest.call(Call.put(API + "/ticket/" + id).json(body)));
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/id");
    return id.matches("\\d+") ? List.of(id) : null;
  }
}
