package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.sla.SlaClock;
import io.diapason.ticketing.sla.SlaStanding;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.tracker.Mirror;
import io.diapason.ticketing.tracker.MirrorKey;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as JSON. Fields are added and never renamed; what is not known is left out.
 *
 * @param policy which knows the clocks
 * @param clock what time it is for them
 */
public record TicketJson(Supplier<TicketPolicy> policy, InstantSource clock) {

  /** By how much a step may be late: a look at the store, a refresh, and a slow store. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final long MILLIS = 1_000;

  /** Everything but the story. */
  public ObjectNode header(Ticket ticket) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("id", ticket.id().value());
    json.put("incidentId", ticket.incidentId().value());
    json.put("state", ticket.state().name());
    json.put("priority", ticket.priority().name());
    json.put("team", ticket.team());
    put(json, "assignee", ticket.assignee());
    put(json, "service", ticket.service().isEmpty() ? null : ticket.service());
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
    escalation.put("policy", ticket.escalation().policy().id());
    boolean waits = ticket.state().isUnacknowledged();
    IncidentJson.put(escalation, "nextAt", waits ? ticket.escalation().nextAt() : null);
    boolean lapses = ticket.state() == TicketState.ACKNOWLEDGED;
    IncidentJson.put(escalation, "lapsesAt", lapses ? ticket.escalation().lapsesAt() : null);
    json.set("sla", sla(ticket));
    json.put("openings", ticket.openings());
    json.setAll(TiesJson.of(ticket));
    json.set("mirrors", mirrors(ticket));
    json.put("version", ticket.version());
    return json;
  }

  /** Everything that people may want to see. */
  public ObjectNode full(Ticket ticket) {
    ObjectNode json = header(ticket);
    json.set("timeline", VocabularyJson.mapper().valueToTree(ticket.timeline()));
    json.put("timelineCount", ticket.timelineCount());
    ObjectNode escalation = (ObjectNode) json.get("escalation");
    escalation.set("taken", VocabularyJson.mapper().valueToTree(ticket.escalation().taken()));
    ArrayNode findings = escalation.putArray("findings");
    policy.get().audit(ticket, GRACE, clock.instant()).forEach(findings::add);
    ArrayNode pending = json.putArray("pending");
    for (TicketIntent intent : ticket.intents()) {
      ObjectNode one = pending.addObject();
      one.put("key", intent.key());
      one.put("kind", intent.kind().name());
      one.put("attempts", intent.attempts());
      IncidentJson.put(one, "nextAttemptAt", intent.nextAttemptAt());
      if (intent.payload().recipient() != null) {
        one.put("person", intent.payload().recipient().person());
        one.put("channel", intent.payload().recipient().channel());
      }
    }
    return json;
  }

  private static ArrayNode mirrors(Ticket ticket) {
    ArrayNode mirrors = VocabularyJson.mapper().createArrayNode();
    for (Mirror mirror : ticket.mirrors()) {
      ObjectNode one = mirrors.addObject();
      one.put("tracker", mirror.tracker());
      one.put("key", new MirrorKey(ticket.tenant(), ticket.id()).toString());
      put(one, "id", mirror.externalId());
      put(one, "url", mirror.url().isEmpty() ? null : mirror.url());
      put(one, "status", mirror.read() == null ? null : mirror.read().status());
      one.put("state", standing(mirror));
      one.put("waiting", mirror.unsaid().size());
      one.put("attempts", mirror.effort().attempts());
      put(one, "error", mirror.effort().error().isEmpty() ? null : mirror.effort().error());
      IncidentJson.put(one, "nextAttemptAt", mirror.effort().availableAt());
    }
    return mirrors;
  }

  /** Whether a copy is right, is being made so, is tried again, or rests until somebody asks. */
  private static String standing(Mirror mirror) {
    if (mirror.effort().gaveUp()) {
      return "GAVE_UP";
    }
    if (mirror.effort().reason() != null) {
      return "RETRYING";
    }
    boolean busy = mirror.externalId() == null || mirror.effort().leaseOwner() != null;
    return busy || !mirror.unsaid().isEmpty() ? "WORKING" : "IN_STEP";
  }

  private ArrayNode sla(Ticket ticket) {
    ArrayNode clocks = VocabularyJson.mapper().createArrayNode();
    for (SlaClock slaClock : policy.get().clocks(ticket, clock.instant())) {
      SlaStanding standing = slaClock.standing();
      ObjectNode one = clocks.addObject();
      one.put("measure", standing.measure().name());
      one.put("target", standing.target());
      one.put("state", standing.state().name());
      IncidentJson.put(one, "dueAt", standing.dueAt());
      one.put("allowed", slaClock.allowedMillis() / MILLIS);
      one.put("elapsed", slaClock.elapsedMillis() / MILLIS);
      one.put("remaining", slaClock.remainingMillis() / MILLIS);
    }
    return clocks;
  }

  private static void put(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
