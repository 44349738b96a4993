package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The calls of iTop's REST/JSON services, version 1.3. Each is a form with an operation in it, and
 * each is answered by 200 with a code that says what came of it.
 *
 * @param type the class of the tickets
 */
record ItopCalls(Rest rest, String type) {

  private static final int OK = 0;
  private static final int UNAUTHORIZED = 1;
  private static final int MISSING_USER = 5;
  private static final int MISSING_PASSWORD = 6;
  private static final int LIMIT = 1000;

  /** Tickets for which a condition holds, eldest first. */
  CompletionStage<List<JsonNode>> find(String condition, String fields) {
    ObjectNode body = operation("core/get", "SELECT %s WHERE %s".formatted(type, condition));
    body.put("output_fields", fields).put("limit", Integer.toString(LIMIT)).put("page", "1");
    return call(body).thenApply(ItopCalls::objects);
  }

  private static List<JsonNode> objects(JsonNode answer) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode object : answer.path("objects")) {
      ObjectNode fields = Nodes.object();
      // The key stands beside the fields; the field of that name may be a text or a number.
      fields.setAll((ObjectNode) object.get("fields"));
      found.add(fields.put("id", Nodes.needed(object, "/key")));
    }
    found.sort(Comparator.comparingLong(fields -> fields.path("id").asLong()));
    return found;
  }

  /** Creates or updates; answers with the id. */
  CompletionStage<JsonNode> change(String operation, @Nullable String id, ObjectNode fields) {
    ObjectNode body = operation(operation, id);
    body.put("comment", "Diapason").put("output_fields", "id, friendlyname");
    body.set("fields", fields);
    return call(body).thenApply(ItopCalls::first);
  }

  /** Sends a stimulus. */
  CompletionStage<JsonNode> stimulate(String id, String stimulus, ObjectNode fields) {
    ObjectNode body = operation("core/apply_stimulus", id).put("stimulus", stimulus);
    body.put("comment", "Diapason").put("output_fields", "id, status");
    body.set("fields", fields);
    return call(body);
  }

  private static JsonNode first(JsonNode answer) {
    List<JsonNode> found = objects(answer);
    if (found.isEmpty()) {
      throw new TrackerOutage(OutageReason.BROKEN, "answered without the ticket");
    }
    return found.get(0);
  }

  private ObjectNode operation(String name, @Nullable String key) {
    return Nodes.put(Nodes.object().put("operation", name).put("class", type), "key", key);
  }

  private CompletionStage<JsonNode> call(ObjectNode body) {
    Call call = Call.post("/webservices/rest.php").query("version", "1.3");
    return rest.call(call.form("json_data", Nodes.write(body))).thenApply(ItopCalls::good);
  }

  private static JsonNode good(JsonNode answer) {
    if (!answer.path("code").isIntegralNumber()) {
      throw new TrackerOutage(OutageReason.BROKEN, "answered without a code");
    }
    int code = answer.path("code").asInt();
    if (code == OK) {
      return answer;
    }
    String message = Nodes.text(answer, "/message");
    throw new TrackerOutage(reason(code), "answered code " + code + ": " + message);
  }

  private static OutageReason reason(int code) {
    return switch (code) {
      case UNAUTHORIZED, MISSING_USER, MISSING_PASSWORD -> OutageReason.AUTH;
      // 100 is what its model refuses, such as a field that is missing: another try changes
      // nothing.
      default -> OutageReason.REFUSED;
    };
  }
}
