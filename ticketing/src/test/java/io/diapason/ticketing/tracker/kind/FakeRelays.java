package io.diapason.ticketing.tracker.kind;

import static io.diapason.ticketing.tracker.kind.FakeServer.json;
import static io.diapason.ticketing.tracker.kind.FakeServer.of;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.rest.Answers;
import io.diapason.ticketing.tracker.rest.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Servers that take alerts. They refuse what is longer than their documentation allows. */
final class FakeRelays {

  private static final String NOW = "2026-03-01T00:00:00Z";
  private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

  private FakeRelays() {}

  private static void most(JsonNode body, String pointer, int length) {
    String text = Nodes.text(body, pointer);
    if (text.codePointCount(0, text.length()) > length) {
      throw Answers.outage(422, null, pointer + " is longer than " + length);
    }
  }

  private static void need(boolean holds, int status, String what) {
    if (!holds) {
      throw Answers.outage(status, null, what);
    }
  }

  /** Its alerts have the fields {@code status} and {@code triggers}. */
  static FakeServer pagerDuty() {
    FakeServer server = new FakeServer();
    return server.on("POST", "/v2/enqueue", (call, p) -> enqueued(server, json(call)));
  }

  private static JsonNode enqueued(FakeServer server, JsonNode event) {
    String key = Nodes.text(event, "/dedup_key");
    String action = Nodes.text(event, "/event_action");
    need(Nodes.text(event, "/routing_key").length() == 32, 400, "routing_key");
    need(!key.isEmpty() && key.length() <= 255, 400, "dedup_key");
    ObjectNode alert =
        server
            .all()
            .filter(one -> Nodes.text(one, "/key").equals(key))
            .filter(one -> !Nodes.text(one, "/status").equals("resolved"))
            .findFirst()
            .orElse(null);
    switch (action) {
      case "trigger" -> {
        need(!Nodes.text(event, "/payload/summary").isEmpty(), 400, "summary");
        need(!Nodes.text(event, "/payload/source").isEmpty(), 400, "source");
        need(SEVERITIES.contains(Nodes.text(event, "/payload/severity")), 400, "severity");
        most(event, "/payload/summary", 1024);
        if (alert == null) {
          alert = server.put(server.next(), Nodes.object().put("key", key)).fields();
          alert.put("status", "triggered").put("triggers", 0);
        }
        alert.put("triggers", alert.get("triggers").asInt() + 1);
        alert.put("severity", Nodes.text(event, "/payload/severity"));
      }
      // What belongs to no open alert is dropped without a word.
      case "acknowledge", "resolve" -> {
        if (alert != null) {
          alert.put("status", action.equals("resolve") ? "resolved" : "acknowledged");
        }
      }
      default -> throw Answers.outage(400, null, "event_action");
    }
    return FakeServer.object("{\"status\": \"success\", \"message\": \"Event processed\"}")
        .put("dedup_key", key);
  }

  static FakeServer opsgenie() {
    FakeServer server = new FakeServer();
    Map<String, ObjectNode> requests = new HashMap<>();
    String one = "/v2/alerts/([^/]+)";
    return server
        .on("POST", "/v2/alerts", (call, p) -> created(server, requests, json(call)))
        .on("GET", "/v2/alerts", (call, p) -> of("data", server.array(server.all())))
        .on("GET", "/v2/alerts/requests/(.*)", (call, p) -> outcome(requests, p.get(0)))
        .on("GET", one, (call, p) -> of("data", found(server, call, p.get(0)).fields()))
        .on("GET", one + "/notes", (call, p) -> of("data", notes(found(server, call, p.get(0)))))
        .on("POST", one + "/(\\w+)", (call, p) -> acted(server, requests, call, p))
        .on("PUT", one + "/(\\w+)", (call, p) -> acted(server, requests, call, p));
  }

  /** Done when it is asked for the second time. */
  private static JsonNode outcome(Map<String, ObjectNode> requests, String id) {
    ObjectNode outcome = requests.get(id);
    boolean asked = outcome.has("asked");
    outcome.put("asked", true);
    need(asked, 404, "Request not found. It might not be processed, yet.");
    return of("data", outcome.deepCopy().without("asked"));
  }

  private static JsonNode accepted(
      FakeServer server, Map<String, ObjectNode> requests, String alert, boolean success) {
    String id = "r" + server.next();
    ObjectNode outcome = Nodes.object().put("success", success).put("isSuccess", success);
    requests.put(id, outcome.put("status", success ? "Done" : "Not done").put("alertId", alert));
    return FakeServer.object("{\"result\": \"Request will be processed\", \"took\": 0.3}")
        .put("requestId", id);
  }

  private static JsonNode created(
      FakeServer server, Map<String, ObjectNode> requests, JsonNode body) {
    need(!Nodes.text(body, "/message").isEmpty(), 422, "message");
    most(body, "/message", 130);
    most(body, "/alias", 512);
    most(body, "/description", 15_000);
    most(body, "/entity", 512);
    String alias = Nodes.text(body, "/alias");
    ObjectNode open =
        server
            .all()
            .filter(alert -> Nodes.text(alert, "/alias").equals(alias))
            .filter(alert -> Nodes.text(alert, "/status").equals("open"))
            .findFirst()
            .orElse(null);
    if (open == null) {
      String id = "a0e" + server.next();
      open = server.put(id, body).fields().put("id", id).put("count", 0);
      open.put("status", "open").put("acknowledged", false).put("updatedAt", NOW);
    }
    open.put("count", open.get("count").asInt() + 1);
    return accepted(server, requests, Nodes.text(open, "/id"), true);
  }

  /** By its alias only an open alert is found. */
  private static FakeServer.Stored found(FakeServer server, Call call, String identifier) {
    String id = URLDecoder.decode(identifier, StandardCharsets.UTF_8);
    if (!"alias".equals(call.query().get("identifierType"))) {
      return server.get(id);
    }
    return server
        .all()
        .filter(alert -> Nodes.text(alert, "/alias").equals(id))
        .filter(alert -> Nodes.text(alert, "/status").equals("open"))
        .map(alert -> server.get(Nodes.text(alert, "/id")))
        .findFirst()
        .orElseThrow(() -> Answers.outage(404, null, "Alert does not exist"));
  }

  private static JsonNode notes(FakeServer.Stored alert) {
    List<ObjectNode> newestFirst = new java.util.ArrayList<>(alert.comments());
    java.util.Collections.reverse(newestFirst);
    return FakeServer.of("x", Nodes.array().addAll(newestFirst)).get("x");
  }

  private static JsonNode acted(
      FakeServer server, Map<String, ObjectNode> requests, Call call, List<String> p) {
    FakeServer.Stored alert;
    try {
      alert = found(server, call, p.get(0));
    } catch (TrackerOutage gone) {
      // It accepts this as well, and finds out later.
      return accepted(server, requests, "", false);
    }
    ObjectNode fields = alert.fields();
    boolean open = Nodes.text(fields, "/status").equals("open");
    boolean done = open;
    switch (p.get(1)) {
      case "close" -> fields.put("status", "closed");
      case "acknowledge", "unacknowledge" ->
          fields.put("acknowledged", open && p.get(1).equals("acknowledge"));
      case "assign" -> fields.put("owner", Nodes.text(json(call), "/owner/username"));
      case "message", "priority" -> {
        most(json(call), "/message", 130);
        fields.setAll((ObjectNode) json(call));
      }
      case "notes" -> {
        most(json(call), "/note", 25_000);
        done = true;
        ObjectNode note = Nodes.object().put("note", Nodes.text(json(call), "/note"));
        note.put("owner", Nodes.text(json(call), "/user")).put("createdAt", NOW);
        alert.comments().add(note.put("offset", "n" + server.next()));
      }
      default -> throw new IllegalStateException("Expected a known action, but got " + p);
    }
    return accepted(server, requests, Nodes.text(fields, "/id"), done);
  }
}
