package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.Difference;
import io.diapason.vocabulary.codec.VocabularyJson;

/** Entries of the audit log as JSON. Fields are added and never renamed. */
public final class AuditJson {

  private AuditJson() {}

  /** One entry; what is empty is left out. */
  public static ObjectNode entry(AuditEntry entry) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("id", entry.id());
    IncidentJson.put(json, "at", entry.at());
    json.put("kind", entry.subject().kind().name());
    put(json, "subject", entry.subject().id());
    json.put("action", entry.action());
    json.put("by", entry.actor().by());
    json.put("via", entry.actor().via().name());
    put(json, "place", entry.actor().place());
    put(json, "text", entry.actor().text());
    json.put("outcome", entry.result().outcome().name());
    put(json, "reason", entry.result().reason());
    ArrayNode changes = json.putArray("changes");
    for (Difference change : entry.result().changes()) {
      ObjectNode one = changes.addObject();
      one.put("field", change.field());
      one.put("before", change.before());
      one.put("after", change.after());
    }
    if (entry.seal().number() > 0) {
      json.put("number", entry.seal().number());
      json.put("previous", entry.seal().previous());
      json.put("hash", entry.hash());
    }
    return json;
  }

  private static void put(ObjectNode json, String field, String value) {
    if (!value.isEmpty()) {
      json.put(field, value);
    }
  }
}
