package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident as JSON. Fields are added and never renamed; what is not known is left out. */
public final class IncidentJson {

  private IncidentJson() {}

  /** Everything but the alerts. */
  public static ObjectNode header(IncidentSnapshot incident, @Nullable Ticket ticket) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("id", incident.id().value());
    json.put("state", incident.status().name());
    json.put("title", incident.title());
    put(json, "openedAt", incident.openedAt());
    put(json, "updatedAt", incident.updatedAt());
    put(json, "resolvedAt", incident.resolvedAt());
    json.put("priority", incident.priority().name());
    json.put("severity", incident.severity().name());
    json.put("team", incident.team());
    json.put("alertCount", incident.alertCount());
    json.put("openCount", incident.openCount());
    json.put("ciCount", incident.ciCount());
    json.set("causes", causes(incident));
    json.set("advice", VocabularyJson.mapper().valueToTree(incident.advice()));
    if (incident.mergedInto() != null) {
      json.put("mergedInto", incident.mergedInto().value());
    }
    if (ticket != null) {
      json.put("ticketId", ticket.id().value());
      json.put("ticketState", ticket.state().name());
    }
    json.put("version", incident.version());
    return json;
  }

  /** Everything, with the alerts that the record carries. */
  public static ObjectNode full(IncidentSnapshot incident, @Nullable Ticket ticket) {
    ObjectNode json = header(incident, ticket);
    ArrayNode alerts = json.putArray("alerts");
    for (IncidentAlert alert : incident.alerts()) {
      alerts.add(VocabularyJson.mapper().<ObjectNode>valueToTree(alert));
    }
    return json;
  }

  /** A suspect is named by its change, where it is one, and else by its CI. */
  private static ArrayNode causes(IncidentSnapshot incident) {
    ArrayNode causes = VocabularyJson.mapper().createArrayNode();
    for (Cause cause : incident.causes()) {
      causes.add(VocabularyJson.mapper().<ObjectNode>valueToTree(cause));
    }
    return causes;
  }

  static void put(ObjectNode json, String field, @Nullable Instant at) {
    if (at != null) {
      json.put(field, at.toString());
    }
  }
}
