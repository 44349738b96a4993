package io.diapason.ticketing.tracker.kind;

import static io.diapason.ticketing.tracker.kind.FakeServer.json;
import static io.diapason.ticketing.tracker.kind.FakeServer.nothing;
import static io.diapason.ticketing.tracker.kind.FakeServer.object;
import static io.diapason.ticketing.tracker.kind.FakeServer.of;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.rest.Call;

/** Servers of each vendor: the paths, the forms and the answers that its documentation has. */
final class FakeServers {

  private static final String NOW = "2026-03-01T00:00:00Z";

  private FakeServers() {}

  private static ObjectNode id(ObjectNode fields, String name, String id) {
    return fields.put(name, id);
  }

  static FakeServer serviceNow() {
    FakeServer server = new FakeServer();
    String table = "/api/now/table/incident";
    return server
        .on(
            "GET",
            table,
            (call, p) -> of("result", server.array(server.all().filter(row -> found(call, row)))))
        .on(
            "POST",
            table,
            (call, p) -> {
              String id = "%032x".formatted(Integer.parseInt(server.next()));
              ObjectNode row = id(server.put(id, json(call)).fields(), "sys_id", id);
              return of("result", row.put("sys_updated_on", "2026-03-01 00:00:00"));
            })
        .on("GET", table + "/(.*)", (call, p) -> of("result", server.get(p.get(0)).fields()))
        .on(
            "PUT",
            table + "/(.*)",
            (call, p) -> {
              FakeServer.Stored stored = server.get(p.get(0));
              if (json(call).has("work_notes")) {
                ObjectNode entry = Nodes.object().put("sys_id", "j" + server.next());
                entry.put("sys_created_by", "api");
                stored.comments().add(entry.put("value", Nodes.text(json(call), "/work_notes")));
              } else {
                stored.fields().setAll((ObjectNode) json(call));
              }
              return of("result", stored.fields());
            })
        .on(
            "GET",
            "/api/now/table/sys_journal_field",
            (call, p) -> {
              String id = call.query().get("sysparm_query").substring("element_id=".length(), 43);
              return of("result", server.array(server.get(id).comments().stream()));
            });
  }

  private static boolean found(Call call, JsonNode row) {
    String query = call.query().get("sysparm_query");
    String key = Nodes.text(row, "/correlation_id");
    return query.startsWith("correlation_id=")
        ? query.startsWith("correlation_id=" + key + "^")
        : query.startsWith("correlation_idSTARTSWITH") && key.startsWith("diapason:");
  }

  static FakeServer jira() {
    FakeServer server = new FakeServer();
    String issue = "/rest/api/3/issue";
    return server
        .on(
            "POST",
            "/rest/api/3/search/jql",
            (call, p) -> {
              String jql = Nodes.text(json(call), "/jql");
              return of(
                  "issues",
                  server.array(
                      server.all().filter(one -> labelled(jql, one.at("/fields/labels")))));
            })
        .on(
            "POST",
            issue,
            (call, p) -> {
              String id = "OPS-" + server.next();
              ObjectNode made = id(server.put(id, json(call)).fields(), "key", id);
              ObjectNode fields = (ObjectNode) made.get("fields");
              fields.putObject("status").put("name", "To Do");
              fields.put("updated", NOW).putObject("comment").putArray("comments");
              return object("{\"id\": \"10000\", \"key\": \"" + id + "\"}");
            })
        .on("GET", issue + "/([^/]*)", (call, p) -> server.get(p.get(0)).fields())
        .on(
            "PUT",
            issue + "/([^/]*)",
            (call, p) -> {
              ObjectNode fields = (ObjectNode) server.get(p.get(0)).fields().get("fields");
              fields.setAll((ObjectNode) json(call).get("fields"));
              return nothing();
            })
        .on(
            "POST",
            issue + "/([^/]*)/comment",
            (call, p) -> {
              JsonNode comments = server.get(p.get(0)).fields().at("/fields/comment/comments");
              ObjectNode comment = ((ArrayNode) comments).addObject().put("id", server.next());
              comment.putObject("author").put("displayName", "Diapason");
              comment.set("body", json(call).get("body"));
              return comment;
            })
        .on("GET", issue + "/([^/]*)/transitions", (call, p) -> object(TRANSITIONS))
        .on(
            "POST",
            issue + "/([^/]*)/transitions",
            (call, p) -> {
              String wanted = Nodes.text(json(call), "/transition/id");
              for (JsonNode one : object(TRANSITIONS).path("transitions")) {
                if (Nodes.text(one, "/id").equals(wanted)) {
                  ObjectNode fields = (ObjectNode) server.get(p.get(0)).fields().get("fields");
                  fields.set("status", one.get("to"));
                }
              }
              return nothing();
            })
        .on("POST", "/rest/api/3/issueLink", (call, p) -> nothing());
  }

  private static final String TRANSITIONS =
      """
      {"transitions": [{"id": "11", "to": {"name": "To Do"}}, {"id": "21", "to": {"name": "In Progress"}},
        {"id": "31", "to": {"name": "Done"}}]}
      """;

  private static boolean labelled(String jql, JsonNode labels) {
    for (JsonNode label : labels) {
      if (jql.contains("labels = \"" + label.asText() + "\" ORDER")
          || jql.contains("labels = " + label.asText() + " AND")) {
        return true;
      }
    }
    return false;
  }

  static FakeServer serviceDeskPlus() {
    FakeServer server = new FakeServer();
    String requests = "/api/v3/requests";
    return server
        .on("GET", requests, (call, p) -> sdpList(server, call))
        .on(
            "POST",
            requests,
            (call, p) -> {
              String id = "10000000000003381" + server.next();
              ObjectNode made = server.put(id, input(call).get("request")).fields();
              made.putObject("last_updated_time").put("value", "1772323200000");
              return sdp("request", id(made, "id", id));
            })
        .on(
            "GET",
            requests + "/([^/]*)",
            (call, p) -> sdp("request", server.get(p.get(0)).fields()))
        .on(
            "PUT",
            requests + "/([^/]*)",
            (call, p) -> {
              ObjectNode fields = server.get(p.get(0)).fields();
              fields.setAll((ObjectNode) input(call).get("request"));
              return sdp("request", fields);
            })
        .on(
            "GET",
            requests + "/([^/]*)/notes",
            (call, p) -> sdp("notes", server.array(server.get(p.get(0)).comments().stream())))
        .on(
            "POST",
            requests + "/([^/]*)/notes",
            (call, p) -> {
              ObjectNode note = ((ObjectNode) input(call).get("request_note")).deepCopy();
              note.putObject("created_by").put("name", "diapason");
              server.get(p.get(0)).comments().add(note.put("id", server.next()));
              return sdp("note", note);
            })
        .on(
            "POST",
            requests + "/([^/]*)/link_requests",
            (call, p) ->
                object(
                    """
                    {"response_status": {"status_code": 4000, "status": "failed",
                      "messages": [{"status_code": 4008, "message": "Already linked"}]}}
                    """));
  }

  private static JsonNode sdpList(FakeServer server, Call call) {
    JsonNode criteria = input(call).at("/list_info/search_criteria");
    JsonNode last = criteria.get(criteria.size() - 1);
    String wanted = Nodes.text(last, "/value");
    boolean whole = Nodes.text(last, "/condition").equals("is");
    return sdp(
        "requests",
        server.array(
            server
                .all()
                .filter(
                    one -> {
                      String key = Nodes.text(one, "/udf_fields/udf_sline_301");
                      return whole ? key.equals(wanted) : key.startsWith(wanted);
                    })));
  }

  private static JsonNode input(Call call) {
    String text = call.form().getOrDefault("input_data", call.query().get("input_data"));
    return object(text);
  }

  private static JsonNode sdp(String name, JsonNode value) {
    ObjectNode answer = of(name, value);
    answer.putObject("response_status").put("status_code", 2000).put("status", "success");
    return answer;
  }

  static FakeServer glpi() {
    FakeServer server = new FakeServer();
    String ticket = "/apirest.php/Ticket";
    return server
        .on(
            "POST",
            "/apirest.php/initSession",
            (call, p) -> object("{\"session_token\": \"83af\"}"))
        .on(
            "GET",
            "/apirest.php/search/Ticket",
            (call, p) -> {
              String wanted = call.query().get("criteria[0][value]");
              ArrayNode rows = Nodes.array();
              server
                  .all()
                  .filter(one -> Nodes.text(one, "/content").contains(wanted))
                  .forEach(
                      one -> {
                        ObjectNode row = rows.addObject().put("19", "2026-03-01 00:00:00");
                        row.put("2", one.get("id").asInt()).put("21", Nodes.text(one, "/content"));
                      });
              return of("data", rows);
            })
        .on(
            "POST",
            ticket + "/",
            (call, p) -> {
              String id = server.next();
              server.put(id, json(call).get("input")).fields().put("id", Integer.parseInt(id));
              return object("{\"id\": " + id + ", \"message\": \"\"}");
            })
        .on("GET", ticket + "/(\\d+)", (call, p) -> server.get(p.get(0)).fields())
        .on(
            "PUT",
            ticket + "/(\\d+)",
            (call, p) -> {
              server.get(p.get(0)).fields().setAll((ObjectNode) json(call).get("input"));
              return Nodes.array();
            })
        .on(
            "GET",
            ticket + "/(\\d+)/ITILFollowup",
            (call, p) -> server.array(server.get(p.get(0)).comments().stream()))
        .on(
            "POST",
            ticket + "/(\\d+)/ITILFollowup",
            (call, p) -> {
              ObjectNode followup = ((ObjectNode) json(call).get("input")).deepCopy();
              server
                  .get(p.get(0))
                  .comments()
                  .add(followup.put("id", server.next()).put("users_id", 2));
              return object("{\"id\": 1}");
            })
        .on("POST", "/apirest.php/Ticket_Ticket/", (call, p) -> object("{\"id\": 1}"));
  }

  static FakeServer zammad() {
    FakeServer server = new FakeServer();
    String tickets = "/api/v1/tickets";
    return server
        .on(
            "GET",
            tickets + "/search",
            (call, p) -> {
              String query = call.query().get("query");
              return server.array(
                  server
                      .all()
                      .filter(
                          one ->
                              query.contains("diapason*")
                                  || query.contains("\"" + Nodes.text(one, "/diapason") + "\"")));
            })
        .on(
            "POST",
            tickets,
            (call, p) -> {
              String id = server.next();
              FakeServer.Stored stored = server.put(id, json(call));
              stored.fields().put("id", Integer.parseInt(id)).put("updated_at", NOW);
              stored.comments().add((ObjectNode) json(call).get("article"));
              return stored.fields();
            })
        .on("GET", tickets + "/(\\d+)", (call, p) -> server.get(p.get(0)).fields())
        .on(
            "PUT",
            tickets + "/(\\d+)",
            (call, p) -> {
              ObjectNode fields = server.get(p.get(0)).fields();
              fields.setAll((ObjectNode) json(call));
              return fields;
            })
        .on(
            "GET",
            "/api/v1/ticket_articles/by_ticket/(\\d+)",
            (call, p) -> server.array(server.get(p.get(0)).comments().stream()))
        .on(
            "POST",
            "/api/v1/ticket_articles",
            (call, p) -> {
              ObjectNode article = ((ObjectNode) json(call)).deepCopy().put("created_by", "api");
              server
                  .get(Nodes.text(article, "/ticket_id"))
                  .comments()
                  .add(article.put("id", server.next()));
              return article;
            });
  }
}
