package io.diapason.ingest.source.elastickibana;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;

/** Reads an alert document as Kibana keeps it, which templates of security rules pass on. */
final class DocumentReader {

  private DocumentReader() {}

  static Parsed read(Dotted alert, String tenant) {
    String status = alert.text("kibana.alert.status");
    boolean over = status.equals("recovered") || status.equals("untracked");
    String workflow = alert.text("kibana.alert.workflow_status", "signal.status");
    AlertDraft.Says open =
        workflow.equals("acknowledged") ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING;
    boolean ended = over || workflow.equals("closed");
    return Parsed.of(
        AlertDraftBuilder.of(ElasticKibanaSource.NAME, tenant, alert.fields().position())
            .says(ended ? AlertDraft.Says.RESOLVED : open)
            .identity("alert", alert.text("kibana.alert.uuid", "_id"))
            .identity("rule", rule(alert))
            .name(
                alert.text(
                    "kibana.alert.rule.name", "kibana.alert.rule.category", "signal.rule.name"))
            .severity(
                alert.text(
                    "kibana.alert.severity", "kibana.alert.rule.severity", "signal.rule.severity"))
            .summary(alert.text("kibana.alert.reason", "message"))
            .host(alert.text("host.name", "host.hostname", "agent.name"))
            .service(alert.text("service.name"))
            .label("space", alert.text("kibana.space_ids"))
            .label("user", alert.text("user.name"))
            .label("environment", alert.text("service.environment"))
            .annotation("reason", alert.text("kibana.alert.reason"))
            .annotation("risk_score", alert.text("kibana.alert.risk_score"))
            .startsAt(alert.time("kibana.alert.start", "@timestamp"))
            .endsAt(ended ? alert.time("kibana.alert.end") : null)
            .url(alert.text("kibana.alert.url"))
            .build());
  }

  /** Only a document without an id of its own needs its rule to be known again. */
  private static String rule(Dotted alert) {
    return alert.text("kibana.alert.uuid", "_id").isEmpty()
        ? alert.text("kibana.alert.rule.uuid", "kibana.alert.rule.name")
            + alert.text("kibana.alert.instance.id")
        : "";
  }
}
