package io.diapason.ticketing.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.StoreOutage;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in JSON; every error is a problem document as RFC 9457 wants it. */
final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private Replies() {}

  static void json(RoutingContext request, int status, ObjectNode body) {
    end(request, status, "application/json", body);
  }

  static void problem(RoutingContext request, int status, String title, String detail) {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.put("instance", request.request().path());
    end(request, status, "application/problem+json", body);
  }

  private static void end(RoutingContext request, int status, String type, ObjectNode body) {
    if (request.response().ended() || request.response().closed()) {
      return;
    }
    var unused =
        request
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", type)
            .putHeader("Cache-Control", "no-store")
            .end(Buffer.buffer(VocabularyJson.write(body)));
  }

  static <T> ObjectNode page(Page<T> page, Function<T, ObjectNode> form) {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    var items = body.putArray("items");
    page.items().forEach(item -> items.add(form.apply(item)));
    body.put("next", page.next());
    return body;
  }

  /** Goes on with the result on the request's own loop, or answers with the failure. */
  static <T> void with(RoutingContext request, CompletionStage<T> stage, Consumer<T> then) {
    var unused =
        Future.fromCompletionStage(stage, request.vertx().getOrCreateContext())
            .onSuccess(
                result -> {
                  try {
                    then.accept(result);
                  } catch (RuntimeException e) {
                    failed(request, e);
                  }
                })
            .onFailure(failure -> failed(request, failure));
  }

  /** Something that may not exist, such as an {@code incident} of some id. */
  record Sought<T>(String kind, Object id, CompletionStage<Optional<T>> found) {}

  /** Goes on with what was sought, or says that there is none. */
  static <T> void withFound(RoutingContext request, Sought<T> sought, Consumer<T> then) {
    Runnable missing =
        () ->
            problem(
                request,
                404,
                "There is no such " + sought.kind(),
                "Expected " + sought.kind() + " " + sought.id() + ", but there is none");
    with(request, sought.found(), found -> found.ifPresentOrElse(then, missing));
  }

  /** Ends a request that failed; also for failures of the router itself. */
  static void onFailure(RoutingContext request) {
    Throwable failure = request.failure();
    if (failure != null) {
      failed(request, failure);
      return;
    }
    int status = request.statusCode() < 400 ? 500 : request.statusCode();
    String title = status == 413 ? "The body is too large" : "The request failed";
    problem(request, status, title, "Expected a request that can be answered, but got " + status);
  }

  static void failed(RoutingContext request, @Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof BadInput bad) {
      problem(request, 400, "The request cannot be understood", String.valueOf(bad.getMessage()));
    } else if (cause instanceof StoreOutage outage) {
      LOG.warn("Expected to answer {}, but a store failed", request.request().path(), outage);
      request.response().putHeader("Retry-After", "1");
      problem(
          request,
          503,
          "The store does not answer",
          "Expected the store to answer, but it did not; try again");
    } else {
      LOG.error("Expected to answer {}, but met a bug", request.request().path(), cause);
      problem(request, 500, "This is our mistake", "Expected no failure here; see the log");
    }
  }
}
