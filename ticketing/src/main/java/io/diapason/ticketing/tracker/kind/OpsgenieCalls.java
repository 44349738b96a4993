package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calls of Opsgenie's Alert API. It accepts what it is asked (202) and does it later; whether
 * it did is asked for by the number of the request.
 */
record OpsgenieCalls(Rest rest, TrackerOptions options) {

  static final String TAG = "diapason";
  static final int LONGEST_MESSAGE = 130;

  private static final int LONGEST_ALIAS = 512;
  private static final int LONGEST_DESCRIPTION = 15_000;
  private static final int LONGEST_NOTE = 25_000;
  private static final int LONGEST_ENTITY = 512;

  /** It is usually done within half a second; what takes longer is asked for at the next visit. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(2));

  /** Our key as the alias of an alert. */
  static String alias(String key) {
    return Relays.named(key, LONGEST_ALIAS);
  }

  String path(String id, String more) {
    String path = "/v2/alerts/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    return more.isEmpty() ? path : path + "/" + more;
  }

  CompletionStage<JsonNode> alert(String id, boolean byAlias) {
    return rest.call(Call.get(path(id, "")).query("identifierType", byAlias ? "alias" : "id"))
        .thenApply(answer -> answer.path("data"));
  }

  ObjectNode body() {
    return Nodes.object().put("user", "Diapason").put("source", "Diapason");
  }

  /** What is posted to open an alert. */
  ObjectNode opening(Draft draft) {
    ObjectNode body = Nodes.object();
    body.put("message", Relays.cut(draft.title(), LONGEST_MESSAGE));
    body.put("alias", alias(draft.key()));
    body.put("description", Relays.cutMiddle(draft.text(), LONGEST_DESCRIPTION));
    Nodes.put(body, "priority", draft.look().priority());
    body.put("source", "Diapason");
    String service = draft.facts().getOrDefault("service", "");
    Nodes.put(body, "entity", service.isEmpty() ? null : Relays.cut(service, LONGEST_ENTITY));
    ObjectNode details = body.putObject("details");
    draft.facts().forEach(details::put);
    if (!draft.page().isEmpty()) {
      details.put("ticket", draft.page());
    }
    if (!options.project().isEmpty()) {
      body.putArray("responders").addObject().put("type", "team").put("name", options.project());
    }
    body.putArray("tags").add(TAG);
    return body;
  }

  /** Opens an alert, and says what became of that. */
  CompletionStage<JsonNode> create(Draft draft) {
    return rest.call(Call.post("/v2/alerts").json(opening(draft)))
        .thenCompose(this::outcome)
        .thenApply(
            outcome -> {
              if (!outcome.path("isSuccess").asBoolean(true)) {
                throw new TrackerOutage(
                    OutageReason.REFUSED, "did not open it: " + Nodes.text(outcome, "/status"));
              }
              return outcome;
            });
  }

  CompletionStage<Void> act(String id, String action) {
    return act(id, action, body());
  }

  /**
   * What cannot be done any more, such as closing what is closed, shows itself at the next look.
   */
  CompletionStage<Void> act(String id, String action, ObjectNode body) {
    return Nodes.done(
        rest.call(Call.post(path(id, action)).query("identifierType", "id").json(body))
            .thenCompose(this::outcome));
  }

  CompletionStage<Void> put(String id, String field, String value) {
    Call call = Call.put(path(id, field)).query("identifierType", "id");
    return Nodes.done(
        rest.call(call.json(Nodes.object().put(field, value))).thenCompose(this::outcome));
  }

  CompletionStage<Void> note(String id, String text) {
    return act(id, "notes", noted(text));
  }

  ObjectNode noted(String text) {
    return body().put("note", Relays.cutMiddle(text, LONGEST_NOTE));
  }

  private CompletionStage<JsonNode> outcome(JsonNode accepted) {
    return outcome(Nodes.needed(accepted, "/requestId"), 0);
  }

  private CompletionStage<JsonNode> outcome(String request, int asked) {
    if (asked == PAUSES.size()) {
      return CompletableFuture.failedFuture(
          new TrackerOutage(OutageReason.TIMEOUT, "accepted it and did not do it yet"));
    }
    CompletionStage<JsonNode> answer =
        rest.call(Call.get(path("requests", request)).after(PAUSES.get(asked)));
    return without(OutageReason.GONE, answer)
        .thenCompose(
            known ->
                known == null
                    ? outcome(request, asked + 1)
                    : CompletableFuture.completedFuture(known.path("data")));
  }

  /** The answer, or null where it failed for this reason; other failures stay. */
  static CompletionStage<@Nullable JsonNode> without(
      OutageReason reason, CompletionStage<JsonNode> answer) {
    return answer
        .handle(
            (found, failure) -> {
              Throwable cause =
                  failure instanceof CompletionException ? failure.getCause() : failure;
              boolean expected = cause instanceof TrackerOutage o && o.reason() == reason;
              return failure == null || expected
                  ? CompletableFuture.<@Nullable JsonNode>completedFuture(found)
                  : CompletableFuture.<@Nullable JsonNode>failedFuture(cause);
            })
        .thenCompose(Function.identity());
  }
}
