package io.diapason.ingest.source.gcpmonitoring;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.Locale;
import java.util.Map;

/** Reads one incident, of version 1.0 to 1.2 of the schema. */
final class IncidentReader {

  private final Fields body;
  private final Fields incident;
  private final String tenant;

  IncidentReader(Fields body, String tenant) {
    this.body = body;
    this.incident = body.object("incident");
    this.tenant = tenant;
  }

  Parsed read() {
    if (body.text("version").equals("test")) {
      return Parsed.nothing("a test of the notification channel");
    }
    String id = body.required("the id of the incident", "incident.incident_id");
    String state = body.required("'open' or 'closed'", "incident.state").toLowerCase(Locale.ROOT);
    boolean over = state.equals("closed");
    if (!state.isEmpty() && !over && !state.equals("open")) {
      body.wrong(
          Rejection.Reason.BAD_VALUE, "'open' or 'closed'", "incident.state", Found.text(state));
    }
    if (!body.isSound()) {
      return body.refused();
    }
    AlertDraftBuilder draft = content().identity("incident", id);
    if (over) {
      draft.says(AlertDraft.Says.RESOLVED).endsAt(incident.time("ended_at"));
    }
    return Parsed.of(draft.build());
  }

  private AlertDraftBuilder content() {
    String project = incident.text("scoping_project_id", "resource.labels.project_id");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(GcpMonitoringSource.NAME, tenant, body.position())
            .identity("project", project)
            .name(incident.text("condition_name", "condition.displayName"), policy())
            .summary(incident.text("summary", "documentation.subject"))
            .severity(severity())
            .labels(incident.texts("policy_user_labels"))
            .labels(incident.texts("metadata.user_labels"))
            .labels(incident.texts("resource.labels"))
            .label("project", project)
            .label("policy", policy())
            .label("resource_type", incident.text("resource.type"))
            .label("metric", incident.text("metric.type"))
            .annotation("documentation", incident.text("documentation.content"))
            .annotation("observed_value", incident.text("observed_value"))
            .annotation("threshold_value", incident.text("threshold_value"))
            .annotation("resource_name", incident.text("resource_name"))
            .startsAt(incident.time("started_at"))
            .url(incident.text("url"));
    MonitoredResource.place(draft, incident);
    return draft;
  }

  private String policy() {
    return lastPart(incident.text("policy_name"));
  }

  /** The path {@code projects/p/alertPolicies/x} names {@code x}. */
  static String lastPart(String path) {
    return path.startsWith("projects/") ? path.substring(path.lastIndexOf('/') + 1) : path;
  }

  private Severity severity() {
    Map<String, String> labels = incident.texts("policy_user_labels");
    String said =
        FirstText.of(
            incident.text("severity"),
            labels.get("severity"),
            incident.text("metadata.system_labels.severity"));
    return said.equalsIgnoreCase("no severity") ? Severity.WARNING : SeverityScale.of(said);
  }
}
