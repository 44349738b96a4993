package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.normalize.LocaleTime;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.util.Map;

/** Reads the old schema of log search alerts, which never say that they are over. */
final class LogAlert {

  private LogAlert() {}

  static Parsed read(Fields data, String tenant) {
    String rule = data.required("the name of the alert rule", "AlertRuleName");
    if (!data.isSound()) {
      return data.refused();
    }
    Map<String, String> dimensions = AzurePlace.dimensions(data);
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(AzureMonitorSource.NAME, tenant, data.position())
            .identity("subscription", data.text("SubscriptionId"))
            .identity("workspace", data.text("WorkspaceId", "ApplicationId"))
            .identity("rule", rule)
            .identity("dimensions", dimensions.isEmpty() ? "" : dimensions.toString())
            .name(rule)
            .severity(AzureScale.of(data.text("Severity")))
            .summary(data.text("Description"), "Search found " + data.text("ResultCount"))
            .host(data.text("AffectedConfigurationItems.0"))
            .label("subscription", data.text("SubscriptionId"))
            .annotation("query", data.text("SearchQuery"))
            .annotation("result_count", data.text("ResultCount"))
            .startsAt(
                LocaleTime.lenient(
                    data.text("SearchIntervalEndtimeUtc", "SearchIntervalStartTimeUtc")))
            .url(data.text("LinkToSearchResults", "LinkToFilteredSearchResultsUI"))
            .holdsFor(AlertDraft.NEVER_RESOLVED);
    AzurePlace.put(draft, dimensions);
    return Parsed.of(draft.build());
  }
}
