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
import io.diapason.ticketing.tracker.Tracker;
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
 * Zammad by its REST interface. Our key stands in an attribute that an administrator added to its
 * tickets. Its state for what waits wants a moment at which to remind, so a hold is not told.
 */
record Zammad(Rest rest, TrackerOptions options) implements Tracker {

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, "new",
              WorkState.ACKNOWLEDGED, "open",
              WorkState.IN_PROGRESS, "open",
              WorkState.RESOLVED, "closed",
              WorkState.CLOSED, "closed"),
          Map.of(
              "new", WorkState.NEW,
              "open", WorkState.IN_PROGRESS,
              "pending reminder", WorkState.ON_HOLD,
              "pending close", WorkState.RESOLVED,
              "closed", WorkState.RESOLVED,
              "merged", WorkState.CLOSED),
          Map.of(
              Priority.P1,
              "3 high",
              Priority.P2,
              "3 high",
              Priority.P3,
              "2 normal",
              Priority.P4,
              "2 normal",
              Priority.P5,
              "1 low"),
          Map.of());

  private static final String API = "/api/v1";
  private static final int PAGE = 100;
  private static final String NOBODY = "-";

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return search(options.keyField() + ":\"" + key + "\"")
        .thenApply(found -> found.stream().filter(ref -> ref.key().equals(key)).toList());
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return search(options.keyField() + ":diapason* AND updated_at:>=\"" + since + "\"");
  }

  private CompletionStage<List<ForeignRef>> search(String query) {
    return new Paging(page -> page(query, page), answer -> answer, PAGE)
        .all()
        .thenApply(
            tickets ->
                tickets.stream()
                    .map(
                        ticket ->
                            new ForeignRef(
                                Nodes.needed(ticket, "/id"),
                                key(ticket),
                                Nodes.text(ticket, "/updated_at")))
                    .toList());
  }

  private CompletionStage<JsonNode> page(String query, int page) {
    return rest.call(
        Call.get(API + "/tickets/search")
            .query("query", query)
            .query("expand", "true")
            .query("sort_by", "created_at")
            .query("order_by", "asc")
            .query("page", Integer.toString(page))
            .query("per_page", Integer.toString(PAGE)));
  }

  private String key(JsonNode ticket) {
    return Nodes.text(ticket, "/" + options.keyField());
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ObjectNode body = Nodes.object().put("title", draft.title()).put("group", options.project());
    body.set("article", article(draft.title(), draft.text()));
    body.put("customer", options.more("customer", "guess:diapason@localhost"));
    body.put(options.keyField(), draft.key());
    fill(body, draft.look());
    return rest.call(Call.post(API + "/tickets").json(body))
        .thenApply(made -> new ForeignRef(Nodes.needed(made, "/id"), draft.key(), ""));
  }

  private static ObjectNode article(String subject, String text) {
    return Nodes.object()
        .put("subject", subject)
        .put("body", text)
        .put("content_type", "text/plain")
        .put("type", "note")
        .put("internal", false);
  }

  private static void fill(ObjectNode body, Look look) {
    Nodes.put(body, "state", look.status());
    Nodes.put(body, "priority", look.priority());
    String owner = look.assignee();
    Nodes.put(body, "owner", owner == null || !owner.isEmpty() ? owner : NOBODY);
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return rest.call(Call.get(API + "/tickets/" + id).query("expand", "true"))
        .thenCombine(rest.call(Call.get(API + "/ticket_articles/by_ticket/" + id)), this::ticket);
  }

  /** The first article is what the ticket was opened with. */
  private ForeignTicket ticket(JsonNode ticket, JsonNode articles) {
    List<ForeignComment> comments = new ArrayList<>();
    for (int i = 1; i < articles.size(); i++) {
      JsonNode article = articles.get(i);
      String text = Nodes.text(article, "/body");
      comments.add(
          new ForeignComment(
              Nodes.text(article, "/id"),
              Nodes.text(article, "/created_by"),
              Nodes.text(article, "/content_type").contains("html") ? Nodes.plain(text) : text));
    }
    String id = Nodes.needed(ticket, "/id");
    String owner = Nodes.text(ticket, "/owner");
    return new ForeignTicket(
        id,
        options.url() + "/#ticket/zoom/" + id,
        key(ticket),
        new Look(
            Nodes.text(ticket, "/state"),
            Nodes.text(ticket, "/priority"),
            owner.equals(NOBODY) ? "" : owner),
        Nodes.text(ticket, "/updated_by"),
        comments);
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    ObjectNode body = Nodes.put(Nodes.object(), "title", edit.title());
    fill(body, edit.look());
    return Nodes.done(rest.call(Call.put(API + "/tickets/" + id).json(body)));
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    ObjectNode body = article("Diapason", text).put("ticket_id", id);
    return Nodes.done(rest.call(Call.post(API + "/ticket_articles").json(body)));
  }

  /** Its links want the other ticket's number, and the comment names the ticket already. */
  @Override
  public CompletionStage<Void> link(String id, String elder) {
    return Nodes.done();
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = Nodes.text(Nodes.read(body), "/ticket/id");
    return id.matches("\\d+") ? List.of(id) : null;
  }
}
