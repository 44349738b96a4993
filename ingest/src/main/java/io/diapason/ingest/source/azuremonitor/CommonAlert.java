package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the common alert schema. */
final class CommonAlert {

  private final Fields essentials;
  private final Fields context;
  private final Fields data;

  private CommonAlert(Fields data) {
    this.data = data;
    this.essentials = data.object("essentials");
    this.context = data.object("alertContext");
  }

  static Parsed read(Fields data, String tenant) {
    CommonAlert alert = new CommonAlert(data);
    Fields essentials = alert.essentials;
    essentials.required("the name of the alert rule", "alertRule", "alertRuleID");
    String condition = essentials.required("'Fired' or 'Resolved'", "monitorCondition");
    if (!condition.isEmpty() && !condition.equals("Fired") && !condition.equals("Resolved")) {
      essentials.wrong(
          Rejection.Reason.BAD_VALUE,
          "'Fired' or 'Resolved'",
          "data.essentials.monitorCondition",
          Found.text(condition));
    }
    return essentials.isSound() ? Parsed.of(alert.draft(tenant)) : essentials.refused();
  }

  private AlertDraft draft(String tenant) {
    boolean resolved = isResolved();
    Fields condition = context.object("condition");
    Map<String, String> dimensions = AzurePlace.dimensions(condition);
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(AzureMonitorSource.NAME, tenant, data.position())
            .says(resolved ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(essentials.text("alertRule", "alertRuleID"))
            .severity(AzureScale.of(essentials.text("severity")))
            .summary(summary(condition))
            .label("monitoring_service", essentials.text("monitoringService"))
            .labels(context.texts("properties"))
            .annotation("description", essentials.text("description"))
            .annotation("condition", AzurePlace.sentence(condition))
            .annotations(data.texts("customProperties"))
            .startsAt(essentials.time("firedDateTime"))
            .endsAt(resolved ? essentials.time("resolvedDateTime") : null)
            .url(link(condition));
    String target = essentials.text("alertTargetIDs.0", "alertRuleID");
    AzurePlace.put(draft, target, essentials.text("configurationItems.0", "targetResourceName"));
    AzurePlace.put(draft, dimensions);
    identify(draft, target);
    return isStateless() ? draft.holdsFor(AlertDraft.NEVER_RESOLVED).build() : draft.build();
  }

  /**
   * The alert's id is the same when it is resolved. Only health events are new alerts each time:
   * there, the event or the resource is what goes on.
   */
  private void identify(AlertDraftBuilder draft, String target) {
    String tracking = context.text("properties.trackingId");
    if (!tracking.isEmpty()) {
      draft.identity("tracking", tracking);
    } else if (isResourceHealth()) {
      draft.identity("rule", essentials.text("alertRule")).identity("resource", target);
    } else {
      draft.identity("alert", essentials.text("alertId", "originAlertId"));
    }
  }

  private boolean isResolved() {
    return essentials.text("monitorCondition").equals("Resolved")
        || context.text("properties.currentHealthStatus").equals("Available")
        || context.text("properties.stage").equals("Resolved");
  }

  private boolean isResourceHealth() {
    return context.has("properties.currentHealthStatus");
  }

  /** Entries of the activity log happen and are not resolved. */
  private boolean isStateless() {
    return essentials.text("monitoringService").startsWith("Activity Log");
  }

  private String summary(Fields condition) {
    String described = essentials.text("description");
    String said = context.text("properties.title", "operationName");
    String measured = AzurePlace.sentence(condition);
    return !described.isEmpty() ? described : said.isEmpty() ? measured : said;
  }

  private String link(Fields condition) {
    String given = essentials.text("investigationLink");
    String id = essentials.text("alertId");
    if (!given.isEmpty() || id.isEmpty()) {
      return given.isEmpty() ? condition.text("allOf.0.linkToSearchResultsUI") : given;
    }
    return "https://portal.azure.com/#blade/Microsoft_Azure_Monitoring/AlertDetailsTemplateBlade/"
        + "alertId/"
        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
