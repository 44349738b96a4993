package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * PagerDuty by version 2 of its Events API. Our key is the {@code dedup_key}: an event that is sent
 * twice belongs to the one alert. Alerts are triggered, acknowledged and resolved; this interface
 * has no comments and tells nothing back.
 */
record PagerDuty(Rest rest, TrackerOptions options) implements Tracker {

  private static final String TRIGGERED = "triggered";
  private static final String ACKNOWLEDGED = "acknowledged";
  private static final String RESOLVED = "resolved";

  static final Dictionary WORDS =
      new Dictionary(
          Map.of(
              WorkState.NEW, TRIGGERED,
              WorkState.ACKNOWLEDGED, ACKNOWLEDGED,
              WorkState.IN_PROGRESS, ACKNOWLEDGED,
              WorkState.ON_HOLD, ACKNOWLEDGED,
              WorkState.RESOLVED, RESOLVED,
              WorkState.CLOSED, RESOLVED),
          Map.of(),
          Map.of(
              Priority.P1,
              "critical",
              Priority.P2,
              "error",
              Priority.P3,
              "warning",
              Priority.P4,
              "info",
              Priority.P5,
              "info"),
          Map.of());

  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_SUMMARY = 1024;

  /** It cannot be asked; sending again what was sent changes nothing. */
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
    if (RESOLVED.equals(status)) {
      // Nobody is to be woken for what is over already.
      return CompletableFuture.completedFuture(made);
    }
    return opened(draft).thenApply(done -> made);
  }

  private CompletionStage<Void> opened(Draft draft) {
    CompletionStage<Void> triggered = send(trigger(draft));
    return ACKNOWLEDGED.equals(draft.look().status())
        ? triggered.thenCompose(done -> send(event("acknowledge", draft.key())))
        : triggered;
  }

  private ObjectNode trigger(Draft draft) {
    ObjectNode event = event("trigger", draft.key());
    event.put("client", "Diapason");
    if (!draft.page().isEmpty()) {
      event.put("client_url", draft.page());
      event.putArray("links").addObject().put("href", draft.page()).put("text", "Ticket");
    }
    Map<String, String> facts = draft.facts();
    String service = facts.getOrDefault("service", "");
    ObjectNode payload = event.putObject("payload");
    payload.put("summary", Relays.cut(draft.title(), LONGEST_SUMMARY));
    payload.put("severity", Objects.requireNonNullElse(draft.look().priority(), "error"));
    payload.put("source", service.isEmpty() ? "diapason" : service);
    Nodes.put(payload, "timestamp", facts.get("openedAt"));
    Nodes.put(payload, "component", service.isEmpty() ? null : service);
    Nodes.put(payload, "group", facts.get("team"));
    ObjectNode details = payload.putObject("custom_details");
    facts.forEach(details::put);
    details.put("key", draft.key());
    return event;
  }

  private ObjectNode event(String action, String key) {
    ObjectNode event = Nodes.object().put("routing_key", options.token().value());
    return event.put("event_action", action).put("dedup_key", Relays.named(key, LONGEST_KEY));
  }

  private CompletionStage<Void> send(ObjectNode event) {
    return rest.call(Call.post("/v2/enqueue").json(event)).thenAccept(PagerDuty::check);
  }

  private static void check(JsonNode answer) {
    String status = Nodes.needed(answer, "/status");
    if (!status.equals("success")) {
      throw new TrackerOutage(
          OutageReason.REFUSED, "answered " + status + ": " + Nodes.text(answer, "/message"));
    }
  }

  @Override
  public CompletionStage<ForeignTicket> read(String id) {
    return CompletableFuture.completedFuture(Relays.unread(id));
  }

  @Override
  public CompletionStage<Void> update(String id, Edit edit) {
    Edit.Whole whole = Relays.whole(edit);
    String status = edit.look().status();
    if (RESOLVED.equals(status)) {
      return send(event("resolve", id));
    }
    if (RESOLVED.equals(whole.shows().look().status())) {
      // A trigger would open what is over, only to show another title.
      return Nodes.done();
    }
    if (whole.reopens()) {
      return opened(whole.shows());
    }
    // Another title alone is not worth a trigger: it would wake people for what they resolved
    // there.
    boolean told = edit.look().priority() != null || TRIGGERED.equals(status);
    CompletionStage<Void> triggered = told ? send(trigger(whole.shows())) : Nodes.done();
    return ACKNOWLEDGED.equals(status)
        ? triggered.thenCompose(done -> send(event("acknowledge", id)))
        : triggered;
  }

  /** It has no comments; a trigger instead would open anew what somebody resolved there. */
  @Override
  public CompletionStage<Void> comment(String id, String text) {
    return Nodes.done();
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
