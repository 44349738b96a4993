package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.rest.Call;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of Jira Service Management's operations by its integration events: created, acknowledged,
 * closed and commented by their alias. A key of an integration may not ask what became of it, so
 * nothing is read back, and another title or priority is not told.
 */
record OpsgenieRelay(OpsgenieCalls calls) implements Tracker {

  /** It cannot be asked; of an alias there is one open alert at most. */
  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    ForeignRef made = new ForeignRef(draft.key(), draft.key(), "");
    String status = draft.look().status();
    if (Opsgenie.CLOSED.equals(status)) {
      // Nobody is to be woken for what is over already.
      return CompletableFuture.completedFuture(made);
    }
    CompletionStage<Void> opened =
        Nodes.done(calls.rest().call(Call.post("/v2/alerts").json(calls.opening(draft))));
    return opened.thenCompose(done -> move(draft.key(), status)).thenApply(done -> made);
  }

  private CompletionStage<Void> move(String key, @Nullable String status) {
    if (Opsgenie.CLOSED.equals(status)) {
      return act(key, "close");
    }
    return Opsgenie.ACKNOWLEDGED.equals(status) ? act(key, "acknowledge") : Nodes.done();
  }

  private CompletionStage<Void> act(String key, String action) {
    return post(key, action, calls.body());
  }

  private CompletionStage<Void> post(String key, String action, JsonNode body) {
    String path = calls.path(OpsgenieCalls.alias(key), action);
    CompletionStage<JsonNode> answer =
        calls.rest().call(Call.post(path).query("identifierType", "alias").json(body));
    // What is not open any more needs nothing.
    return Nodes.done(OpsgenieCalls.without(OutageReason.GONE, answer));
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return CompletableFuture.completedFuture(Relays.unread(id));
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    Edit.Whole whole = Relays.whole(edit);
    return whole.reopens()
        ? create(whole.shows()).thenAccept(made -> {})
        : move(id, edit.look().status());
  }

  @Override
  public CompletionStage<Void> comment(String id, String text) {
    return post(id, "notes", calls.noted(text));
  }

  @Override
  public CompletionStage<Void> link(String id, String elder) {
    return Nodes.done();
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    return null;
  }
}
