package io.diapason.ingest.source.pagerdutywebhooks;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/** Finds the kind of an event and its incident, which each generation keeps in another place. */
final class MessageShape {

  private MessageShape() {}

  /** Version 1 names the kind {@code type} and wraps the incident; version 2 does neither. */
  static Parsed old(Fields message, String tenant) {
    String kind = message.required("the kind of the event", "event", "type");
    Fields incident = message.object(message.has("incident") ? "incident" : "data.incident");
    if (!message.isSound()) {
      return message.refused();
    }
    return new IncidentReader(kind, incident, tenant, message.time("created_on")).read();
  }

  /** Version 3: the thing that the event is about, which need not be an incident. */
  static Parsed current(Fields event, String tenant) {
    String kind = event.required("the kind of the event", "event_type");
    if (!event.isSound()) {
      return event.refused();
    }
    Fields subject = event.object("data");
    String type = subject.text("type");
    boolean isIncident = type.isEmpty() ? subject.has("status") : type.equals("incident");
    if (!isIncident) {
      // Notes, responders, workflows and services: none of them says how the incident is, and a
      // note may well come after its end.
      return Parsed.nothing(kind + " says nothing of the state of an incident");
    }
    return new IncidentReader(kind, subject, tenant, event.time("occurred_at")).read();
  }
}
