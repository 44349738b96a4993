package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.vocabulary.codec.VocabularyJson;
import org.jspecify.annotations.Nullable;

/** A ticket as JSON. Fields are added and never renamed; what is not known is left out. */
public final class TicketJson {

  private TicketJson() {}

  /** Everything but the story. */
  public static ObjectNode header(Ticket ticket) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("id", ticket.id().value());
    json.put("incidentId", ticket.incidentId().value());
    json.put("state", ticket.state().name());
    json.put("priority", ticket.priority().name());
    json.put("team", ticket.team());
    put(json, "assignee", ticket.assignee());
    json.put("title", ticket.title());
    IncidentJson.put(json, "openedAt", ticket.openedAt());
    IncidentJson.put(json, "updatedAt", ticket.updatedAt());
    IncidentJson.put(json, "resolvedAt", ticket.resolvedAt());
    put(json, "prioritySetBy", ticket.prioritySetBy());
    put(json, "teamSetBy", ticket.teamSetBy());
    put(json, "mergedInto", ticket.mergedInto() == null ? null : ticket.mergedInto().value());
    ObjectNode escalation = json.putObject("escalation");
    escalation.put("level", ticket.escalation().level());
    IncidentJson.put(escalation, "acknowledgedAt", ticket.escalation().acknowledgedAt());
    IncidentJson.put(escalation, "nextAt", ticket.nextWakeAt());
    json.put("openings", ticket.openings());
    json.put("version", ticket.version());
    return json;
  }

  /** Everything that people may want to see. */
  public static ObjectNode full(Ticket ticket) {
    ObjectNode json = header(ticket);
    json.set("timeline", VocabularyJson.mapper().valueToTree(ticket.timeline()));
    json.put("timelineCount", ticket.timelineCount());
    ArrayNode pending = json.putArray("pending");
    for (TicketIntent intent : ticket.intents()) {
      ObjectNode one = pending.addObject();
      one.put("key", intent.key());
      one.put("kind", intent.kind().name());
      one.put("attempts", intent.attempts());
      IncidentJson.put(one, "nextAttemptAt", intent.nextAttemptAt());
    }
    return json;
  }

  private static void put(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
