package io.diapason.ingest.vertx;

import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this room answers: JSON, and problem details (RFC 9457) where something is wrong. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final int MOST_NAMED = 20;
  private static final String RETRY_AFTER_SECONDS = "5";

  private Answers() {}

  static void json(RoutingContext context, int status, Object body) {
    send(context, status, "application/json", body);
  }

  static void problem(RoutingContext context, int status, String title, String detail) {
    problem(context, status, title, detail, List.of());
  }

  static void problem(
      RoutingContext context, int status, String title, String detail, List<String> errors) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    if (!errors.isEmpty()) {
      problem.put("errors", errors);
    }
    send(context, status, "application/problem+json", problem);
  }

  /** Why a request was not looked at. */
  private static void turnedAway(RoutingContext context, TurnedAway away) {
    if (context.response().headWritten()) {
      return;
    }
    if (away.status() == 401) {
      context.response().putHeader("WWW-Authenticate", "Bearer realm=\"diapason\"");
    }
    if (away.comeAgainSeconds() > 0) {
      context.response().putHeader("Retry-After", Integer.toString(away.comeAgainSeconds()));
    }
    if (away.status() == 408) {
      // What is still to come of the body must not be taken for the next request.
      context.response().putHeader("Connection", "close");
      context.addEndHandler(sent -> context.request().connection().close());
    }
    problem(context, away.status(), away.title(), String.valueOf(away.getMessage()));
  }

  /** The end of a request that failed, told as problem details. */
  static void failed(RoutingContext context, Throwable thrown) {
    failed(context, thrown, (status, title, detail) -> problem(context, status, title, detail));
  }

  /** The end of a request that failed; a boundary, so whatever it is is logged here, once. */
  static void failed(RoutingContext context, Throwable thrown, Teller teller) {
    Throwable failure = unwrapped(thrown);
    if (failure instanceof TurnedAway away) {
      turnedAway(context, away);
    } else if (failure instanceof LogOutage outage) {
      LOG.warn("Nothing was acknowledged: {}", outage.getMessage());
      context.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
      teller.tell(503, "The log cannot take events now", String.valueOf(outage.getMessage()));
    } else {
      LOG.error("Expected to answer {}, but failed", context.normalizedPath(), failure);
      teller.tell(500, "Something is broken here", "See the log of the service.");
    }
  }

  /** Says in the words of a protocol what failed. */
  @FunctionalInterface
  interface Teller {
    void tell(int status, String title, String detail);
  }

  /** A stage that hangs on a failed one fails with a wrapper around what happened. */
  static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }

  /** What was refused, in words; a body full of mistakes gets the first twenty named. */
  static List<String> messages(List<Rejection> rejections) {
    List<String> named = rejections.stream().limit(MOST_NAMED).map(Rejection::message).toList();
    int more = rejections.size() - named.size();
    return more == 0
        ? named
        : java.util.stream.Stream.concat(named.stream(), java.util.stream.Stream.of(more + " more"))
            .toList();
  }

  private static void send(RoutingContext context, int status, String type, Object body) {
    if (!context.response().ended()) {
      context
          .response()
          .setStatusCode(status)
          .putHeader("Content-Type", type)
          .end(Buffer.buffer(VocabularyJson.write(body)))
          .onFailure(gone -> LOG.debug("The client did not wait for its answer", gone));
    }
  }
}
