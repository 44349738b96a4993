package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.rest.Call;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** iTop's one path: a form with an operation, and an answer with a code. */
final class FakeItop {

  private static final String NOW = "2026-03-01 00:00:00";

  private static final Pattern OQL =
      Pattern.compile(
          "SELECT UserRequest WHERE (?:(\\w+) = '?([^']*?)'?|(\\w+) LIKE '(.*)%' AND last_update >= '.*')");

  /** From a state by a stimulus to a state, as its usual model has it. */
  private static final Map<String, String> MOVES =
      Map.of(
          "new ev_assign", "assigned",
          "assigned ev_pending", "pending",
          "assigned ev_resolve", "resolved",
          "pending ev_assign", "assigned",
          "resolved ev_reopen", "assigned",
          "resolved ev_close", "closed");

  private FakeItop() {}

  static FakeServer open() {
    FakeServer server = new FakeServer();
    return server.on("POST", "/webservices/rest.php", (call, p) -> answer(server, call));
  }

  static JsonNode operation(Call call) {
    return FakeServer.object(call.form().get("json_data"));
  }

  private static JsonNode answer(FakeServer server, Call call) {
    if (!"1.3".equals(call.query().get("version"))) {
      return refused(10, "Unsupported version");
    }
    JsonNode body = operation(call);
    String key = Nodes.text(body, "/key");
    return switch (Nodes.text(body, "/operation")) {
      case "core/create" -> created(server, body);
      case "core/get" -> listed(server.all().filter(one -> matches(key, one)).toList());
      case "core/update" -> updated(server, body, key);
      case "core/apply_stimulus" -> stimulated(server, body, key);
      default -> refused(11, "Unknown verb");
    };
  }

  private static ObjectNode refused(int code, String message) {
    return Nodes.object().put("code", code).put("message", message);
  }

  private static JsonNode listed(List<ObjectNode> tickets) {
    ObjectNode answer = refused(0, "Found: " + tickets.size());
    if (tickets.isEmpty()) {
      return answer.putNull("objects");
    }
    ObjectNode objects = answer.putObject("objects");
    for (ObjectNode ticket : tickets) {
      String id = Nodes.text(ticket, "/id");
      ObjectNode object = objects.putObject("UserRequest::" + id);
      object.put("code", 0).put("message", "").put("class", "UserRequest").put("key", id);
      object.set("fields", ticket);
    }
    return answer;
  }

  private static boolean matches(String oql, JsonNode ticket) {
    Matcher matcher = OQL.matcher(oql);
    if (!matcher.matches()) {
      throw new IllegalStateException("Expected a known query, but got " + oql);
    }
    return matcher.group(1) != null
        ? Nodes.text(ticket, "/" + matcher.group(1)).equals(matcher.group(2))
        : Nodes.text(ticket, "/" + matcher.group(3)).startsWith(matcher.group(4));
  }

  private static JsonNode created(FakeServer server, JsonNode body) {
    if (Nodes.text(body, "/fields/org_id").isEmpty()) {
      return refused(100, "Error: org_id: Missing mandatory parameter");
    }
    String id = server.next();
    ObjectNode ticket = server.put(id, body.get("fields")).fields().put("id", id);
    ticket.put("status", "new").put("last_update", NOW);
    ticket.putObject("private_log").putArray("entries");
    return listed(List.of(ticket));
  }

  private static JsonNode updated(FakeServer server, JsonNode body, String id) {
    ObjectNode ticket = server.get(id).fields();
    body.get("fields")
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equals("private_log")) {
                ObjectNode entry = Nodes.object().put("date", NOW).put("user_login", "diapason");
                entry.put("message", Nodes.text(field.getValue(), "/add_item/message"));
                ((ArrayNode) ticket.at("/private_log/entries")).insert(0, entry);
              } else {
                ticket.set(field.getKey(), field.getValue());
              }
            });
    return listed(List.of(ticket));
  }

  private static JsonNode stimulated(FakeServer server, JsonNode body, String id) {
    ObjectNode ticket = server.get(id).fields();
    String stimulus = Nodes.text(body, "/stimulus");
    String next = MOVES.get(Nodes.text(ticket, "/status") + " " + stimulus);
    if (next == null) {
      return refused(100, "Error: Invalid stimulus: '" + stimulus + "'");
    }
    if (next.equals("resolved") && Nodes.text(body, "/fields/solution").isEmpty()) {
      return refused(100, "Error: Missing mandatory attribute(s): solution.");
    }
    ticket.setAll((ObjectNode) body.get("fields"));
    return listed(List.of(ticket.put("status", next)));
  }
}
