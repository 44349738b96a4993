package io.diapason.ingest.source.sentry;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.util.regex.Pattern;

/** Reads a metric alert, whose action is also its severity. */
final class MetricAlertReader {

  private static final Pattern STATE = Pattern.compile("^(?:Critical|Warning|Resolved): ");

  private final Fields body;
  private final Fields alert;
  private final String tenant;

  MetricAlertReader(Fields body, String tenant) {
    this.body = body;
    this.alert = body.object("data.metric_alert");
    this.tenant = tenant;
  }

  Parsed read() {
    String id = body.required("the id of the metric alert", "data.metric_alert.id");
    String action = body.required("'critical', 'warning' or 'resolved'", "action");
    boolean over = action.equals("resolved");
    if (!action.isEmpty() && !over && !action.equals("critical") && !action.equals("warning")) {
      body.wrong(
          Rejection.Reason.BAD_VALUE,
          "'critical', 'warning' or 'resolved'",
          "action",
          Found.text(action));
    }
    if (!body.isSound()) {
      return body.refused();
    }
    return Parsed.of(
        AlertDraftBuilder.of(SentrySource.NAME, tenant, body.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("organization", alert.text("organization_id"))
            .identity("metric_alert", id)
            .name(name())
            .summary(body.text("data.description_title"), name())
            .severity(SeverityScale.of(over ? "" : action))
            .service(alert.text("projects.0", "alert_rule.projects.0"))
            .label("environment", alert.text("alert_rule.environment"))
            .annotation("description", body.text("data.description_text"))
            .annotation("query", alert.text("alert_rule.query"))
            .annotation("aggregate", alert.text("alert_rule.aggregate"))
            .startsAt(alert.time("date_started", "date_detected", "date_created"))
            .endsAt(over ? alert.time("date_closed") : null)
            .url(body.text("data.web_url"))
            .build());
  }

  /** The rule; the alert itself is called by two words that Sentry draws by lot. */
  private String name() {
    String rule = alert.text("alert_rule.name");
    String title = FirstText.of(body.text("data.description_title"), alert.text("title"));
    return rule.isEmpty() ? STATE.matcher(title).replaceFirst("") : rule;
  }
}
