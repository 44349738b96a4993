package io.diapason.deploy.replay.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.replay.live.RefusedReplay;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in JSON; every error is a problem document as RFC 9457 wants it. */
final class ReplayReplies {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayReplies.class);

  /** Something that may wait for a disk. */
  interface Work {
    void run() throws IOException;
  }

  private ReplayReplies() {}

  static RefusedReplay bad(String detail) {
    return RefusedReplay.badRequest(detail);
  }

  static void blocking(RoutingContext request, Work work) {
    request
        .vertx()
        .executeBlocking(
            () -> {
              work.run();
              return null;
            },
            false)
        .onFailure(failure -> failed(request, failure));
  }

  static void json(RoutingContext request, int status, ObjectNode body) {
    end(request, status, "application/json", body);
  }

  static void empty(RoutingContext request) {
    request.response().setStatusCode(204).end().onFailure(ReplayReplies::gone);
  }

  static void file(RoutingContext request, String type, Path path) {
    request
        .response()
        .putHeader("Content-Type", type)
        .sendFile(path.toAbsolutePath().toString())
        .onFailure(failure -> failed(request, failure));
  }

  static void failed(RoutingContext request) {
    Throwable failure = request.failure();
    if (failure == null) {
      boolean large = request.statusCode() == 413;
      problem(
          request,
          large ? 413 : 500,
          large ? "The body is too large" : "The request failed",
          "Expected a request that can be answered, but got " + request.statusCode());
    } else {
      failed(request, failure);
    }
  }

  static void failed(RoutingContext request, Throwable failure) {
    if (failure instanceof RefusedReplay refused) {
      if (refused.status() == 429) {
        request.response().putHeader("Retry-After", "30");
      }
      ObjectNode body =
          body(request, refused.status(), refused.title(), String.valueOf(refused.getMessage()));
      if (!refused.errors().isEmpty()) {
        refused.errors().forEach(body.putArray("errors")::add);
      }
      end(request, refused.status(), "application/problem+json", body);
      return;
    }
    LOG.error("Expected to answer {}, but failed", request.normalizedPath(), failure);
    problem(request, 500, "Something is broken here", "See the log of the service.");
  }

  private static void problem(RoutingContext request, int status, String title, String detail) {
    end(request, status, "application/problem+json", body(request, status, title, detail));
  }

  private static ObjectNode body(
      RoutingContext request, int status, String title, @Nullable String detail) {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", status);
    body.put("detail", Objects.requireNonNullElse(detail, ""));
    body.put("instance", request.request().path());
    return body;
  }

  private static void end(RoutingContext request, int status, String type, ObjectNode body) {
    if (!request.response().ended() && !request.response().closed()) {
      request
          .response()
          .setStatusCode(status)
          .putHeader("Content-Type", type)
          .putHeader("Cache-Control", "no-store")
          .end(Buffer.buffer(VocabularyJson.write(body)))
          .onFailure(ReplayReplies::gone);
    }
  }

  private static void gone(Throwable failure) {
    LOG.debug("The client did not wait for its answer", failure);
  }
}
