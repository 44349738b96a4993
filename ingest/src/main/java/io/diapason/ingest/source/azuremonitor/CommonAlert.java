package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the common alert schema. */
final class CommonAlert {

  private final Fields essentials;
  private final Fields context;
  private final Fields data;
  private final HealthEvent health;

  private CommonAlert(Fields data) {
    this.data = data;
    this.essentials = data.object("essentials");
    this.context = data.object("alertContext");
    this.health = HealthEvent.of(context);
  }

  static Parsed read(Fields data, String tenant) {
    CommonAlert alert = new CommonAlert(data);
    Fields essentials = alert.essentials;
    essentials.required("the name of the alert rule", "alertRule", "alertRuleID");
    String condition = essentials.required("'Fired' or 'Resolved'", "monitorCondition");
    if (!condition.isEmpty() && !condition.matches("(?i)fired|resolved")) {
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
            .severity(health.severity(AzureScale.of(essentials.text("severity"))))
            .summary(summary(condition))
            .label("monitoring_service", essentials.text("monitoringService"))
            .annotation("description", essentials.text("description"))
            .annotation("condition", AzurePlace.sentence(condition))
            .annotations(data.texts("customProperties"))
            .annotations(context.texts("annotations"))
            .startsAt(essentials.time("firedDateTime"))
            .endsAt(resolved ? ended() : null)
            .url(link(condition));
    String target = essentials.text("alertTargetIDs.0", "alertRuleID");
    if (AzurePlace.isSplitByMachine(dimensions)) {
      AzurePlace.store(draft, target);
    } else {
      AzurePlace.put(draft, target, essentials.text("configurationItems.0", "targetResourceName"));
    }
    AzurePlace.properties(draft, context.texts("properties"));
    AzurePlace.put(draft, dimensions);
    draft.labels(context.texts("labels")); // A rule of Prometheus says itself what it is about.
    identify(draft, target);
    return isStateless() ? draft.holdsFor(AlertDraft.NEVER_RESOLVED).build() : draft.build();
  }

  /**
   * The alert's id is the same when it is resolved. Only health events are new alerts each time:
   * there, the event or the resource is what goes on.
   */
  private void identify(AlertDraftBuilder draft, String target) {
    if (health.isOne()) {
      health.identify(draft, essentials.text("alertRule"), target);
    } else {
      draft.identity("alert", essentials.text("alertId", "originAlertId"));
    }
  }

  private boolean isResolved() {
    return essentials.text("monitorCondition").equalsIgnoreCase("resolved") || health.isOver();
  }

  private @Nullable Instant ended() {
    Instant said = essentials.time("resolvedDateTime");
    return said == null ? context.time("eventTimestamp") : said;
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
