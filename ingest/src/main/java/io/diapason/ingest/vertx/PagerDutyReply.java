package io.diapason.ingest.vertx;

import io.diapason.ingest.source.Rejection;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers in the shape of PagerDuty's Events API v2: a status in a word and a message. */
final class PagerDutyReply {

  private PagerDutyReply() {}

  static void taken(RoutingContext context, String dedupKey) {
    Map<String, Object> reply = reply("success", "Event processed");
    reply.put("dedup_key", dedupKey);
    Answers.json(context, 202, reply);
  }

  static void changeTaken(RoutingContext context) {
    Answers.json(context, 202, reply("success", "Change event processed"));
  }

  static void invalid(RoutingContext context, List<Rejection> problems) {
    Map<String, Object> reply = reply("invalid event", "Event object is invalid");
    reply.put("errors", Answers.messages(problems));
    Answers.json(context, 400, reply);
  }

  /** The end of a request that failed; its senders try again after a 5xx. */
  static void failed(RoutingContext context, Throwable thrown) {
    Answers.failed(
        context,
        thrown,
        (status, title, detail) -> Answers.json(context, status, reply(title, detail)));
  }

  private static Map<String, Object> reply(String status, String message) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("status", status);
    reply.put("message", message);
    return reply;
  }
}
