package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the schemas that have a context: metric alerts, and the classic ones of before 2018. */
final class ContextAlert {

  private ContextAlert() {}

  static Parsed read(Fields data, String tenant) {
    Fields context =
        data.at("context.activityLog").isObject()
            ? data.object("context.activityLog")
            : data.object("context");
    String status = data.required("'Activated', 'Deactivated' or 'Resolved'", "status");
    boolean resolved = status.matches("(?i)deactivated|resolved");
    if (!status.isEmpty() && !resolved && !status.equalsIgnoreCase("activated")) {
      data.wrong(
          Rejection.Reason.BAD_VALUE,
          "'Activated', 'Deactivated' or 'Resolved'",
          "status",
          Found.text(status));
    }
    context.required("the name of the alert rule", "name", "operationName", "id");
    return data.isSound() ? Parsed.of(draft(data, context, resolved, tenant)) : data.refused();
  }

  private static AlertDraft draft(Fields data, Fields context, boolean ended, String tenant) {
    HealthEvent health = HealthEvent.of(context);
    boolean resolved = ended || health.isOver();
    Fields condition = context.object("condition");
    Map<String, String> dimensions = AzurePlace.dimensions(condition);
    String resource = context.text("resourceId");
    @Nullable Instant at = context.time("timestamp", "eventTimestamp");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(AzureMonitorSource.NAME, tenant, data.position())
            .says(resolved ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(
                context.text("name"),
                ConditionName.of(health.isOne() ? health.title() : ""),
                context.text("operationName"))
            .severity(health.severity(AzureScale.of(context.text("severity", "level"))))
            .summary(context.text("description"), AzurePlace.sentence(condition))
            .label("region", context.text("resourceRegion"))
            .annotation("description", context.text("description"))
            .annotation("condition", AzurePlace.sentence(condition))
            .startsAt(resolved ? null : at)
            .endsAt(resolved ? at : null)
            .url(context.text("portalLink"));
    if (health.isOne()) {
      health.identify(draft, "", resource);
    } else {
      draft
          .identity("rule", context.text("id", "correlationId"))
          .identity("resource", resource)
          .identity("dimensions", dimensions.isEmpty() ? "" : dimensions.toString());
    }
    AzurePlace.properties(draft, data.texts("properties"));
    AzurePlace.put(draft, resource, context.text("resourceName"));
    AzurePlace.put(draft, dimensions);
    AzurePlace.properties(draft, context.texts("properties"));
    return context.has("operationName") && !health.isOne()
        ? draft.holdsFor(AlertDraft.NEVER_RESOLVED).build()
        : draft.build();
  }
}
