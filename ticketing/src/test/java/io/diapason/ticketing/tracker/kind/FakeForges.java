package io.diapason.ticketing.tracker.kind;

import static io.diapason.ticketing.tracker.kind.FakeServer.json;
import static io.diapason.ticketing.tracker.kind.FakeServer.nothing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.rest.Call;
import java.util.List;

/** Servers of code forges: the paths, the forms and the answers that their documentation has. */
final class FakeForges {

  private static final String NOW = "2026-03-01T00:00:00Z";

  private FakeForges() {}

  static FakeServer gitHub() {
    FakeServer server = new FakeServer();
    String issues = "/repos/acme/ops/issues";
    return server
        .on("GET", issues, (call, p) -> server.array(server.all()))
        .on("POST", issues, (call, p) -> opened(server, call, "number", "open"))
        .on("GET", issues + "/(\\d+)", (call, p) -> server.get(p.get(0)).fields())
        .on(
            "PATCH",
            issues + "/(\\d+)",
            (call, p) -> {
              ObjectNode fields = server.get(p.get(0)).fields();
              fields.setAll((ObjectNode) json(call));
              return fields;
            })
        .on(
            "GET",
            issues + "/(\\d+)/comments",
            (call, p) -> server.array(server.get(p.get(0)).comments().stream()))
        .on("POST", issues + "/(\\d+)/comments", (call, p) -> said(server, call, p, "user"));
  }

  private static JsonNode opened(FakeServer server, Call call, String number, String state) {
    String id = server.next();
    ObjectNode fields = server.put(id, json(call)).fields().put("state", state);
    return fields.put(number, Integer.parseInt(id)).put("updated_at", NOW);
  }

  private static JsonNode said(FakeServer server, Call call, List<String> p, String who) {
    ObjectNode comment = ((ObjectNode) json(call)).deepCopy().put("id", server.next());
    comment.putObject(who).put("login", "bot").put("username", "bot");
    server.get(p.get(0)).comments().add(comment);
    return comment;
  }

  static FakeServer gitLab() {
    FakeServer server = new FakeServer();
    String issues = "/api/v4/projects/acme%2Fops/issues";
    return server
        .on("GET", issues, (call, p) -> server.array(server.all()))
        .on("POST", issues, (call, p) -> opened(server, call, "iid", "opened"))
        .on("GET", issues + "/(\\d+)", (call, p) -> server.get(p.get(0)).fields())
        .on(
            "PUT",
            issues + "/(\\d+)",
            (call, p) -> {
              ObjectNode fields = server.get(p.get(0)).fields();
              String event = Nodes.text(json(call), "/state_event");
              fields.put(
                  "state",
                  event.isEmpty()
                      ? fields.get("state").asText()
                      : event.equals("close") ? "closed" : "opened");
              return fields;
            })
        .on(
            "GET",
            issues + "/(\\d+)/notes",
            (call, p) -> server.array(server.get(p.get(0)).comments().stream()))
        .on("POST", issues + "/(\\d+)/notes", (call, p) -> said(server, call, p, "author"))
        .on("POST", issues + "/(\\d+)/links", (call, p) -> nothing());
  }
}
