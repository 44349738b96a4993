package io.diapason.ingest.source.pagerdutywebhooks;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an incident, and what an event says of it. */
final class IncidentReader {

  private static final Pattern NUMBER = Pattern.compile("^\\[#\\d+]\\s*");

  private final String kind;
  private final Fields incident;
  private final String tenant;
  private final @Nullable Instant at;

  IncidentReader(String kind, Fields incident, String tenant, @Nullable Instant at) {
    this.kind = kind;
    this.incident = incident;
    this.tenant = tenant;
    this.at = at;
  }

  Parsed read() {
    String id = incident.required("the id of the incident", "id");
    AlertDraft.Says says = says();
    return incident.isSound() ? Parsed.of(draft(says, id)) : incident.refused();
  }

  /**
   * The kind of the event decides where it speaks of the state: version 1 sent an acknowledgement
   * with the incident still triggered. Every other kind leaves the state to the incident.
   */
  private AlertDraft.Says says() {
    String verb = kind.substring(kind.lastIndexOf('.') + 1);
    switch (verb) {
      case "trigger", "triggered", "reopened", "unacknowledge", "unacknowledged":
        return AlertDraft.Says.FIRING;
      case "acknowledge", "acknowledged":
        return AlertDraft.Says.ACKNOWLEDGED;
      case "resolve", "resolved":
        return AlertDraft.Says.RESOLVED;
      default:
        return byStatus();
    }
  }

  private AlertDraft.Says byStatus() {
    String status = incident.required("the status of the incident", "status");
    switch (status) {
      case "triggered", "":
        return AlertDraft.Says.FIRING;
      case "acknowledged":
        return AlertDraft.Says.ACKNOWLEDGED;
      case "resolved":
        return AlertDraft.Says.RESOLVED;
      default: // A text from outside, not one of our enums.
        incident.wrong(
            Rejection.Reason.BAD_VALUE,
            "'triggered', 'acknowledged' or 'resolved'",
            "status",
            Found.text(status));
        return AlertDraft.Says.FIRING;
    }
  }

  private AlertDraft draft(AlertDraft.Says says, String id) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    Instant end = incident.time("resolved_at", "last_status_change_at", "last_status_change_on");
    return AlertDraftBuilder.of(PagerDutyWebhooksSource.NAME, tenant, incident.position())
        .says(says)
        .identity("incident", id)
        .name(title(), incident.text("incident_key"), "Incident " + id)
        .summary(title())
        .severity(severity())
        .service(incident.text("service.summary", "service.name"))
        .label("team", incident.text("teams.0.summary", "service.teams.0.summary"))
        .label("escalation_policy", policy())
        .label("account", HostName.ofUrl(incident.text("html_url")))
        .label("urgency", incident.text("urgency"))
        .annotation("incident_key", incident.text("incident_key"))
        .annotation("number", incident.text("number", "incident_number"))
        .annotation("description", incident.text("description"))
        .annotation("priority", incident.text("priority.summary"))
        .annotation("event", kind)
        .startsAt(incident.time("created_at", "created_on"))
        .endsAt(over ? (end == null ? at : end) : null)
        .url(incident.text("html_url"))
        .build();
  }

  private String title() {
    return FirstText.of(
        incident.text("title"),
        incident.text("trigger_summary_data.subject", "trigger_summary_data.description"),
        NUMBER.matcher(incident.text("summary")).replaceFirst(""));
  }

  private String policy() {
    return incident.text("escalation_policy.summary", "escalation_policy.name");
  }

  /** The priority, which people set by judgement, before the urgency, which a rule sets for all. */
  private String severity() {
    String priority = incident.text("priority.summary", "priority.name");
    return FirstText.of(priority, incident.text("urgency"));
  }
}
