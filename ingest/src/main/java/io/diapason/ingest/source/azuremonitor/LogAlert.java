package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/** Reads the old schema of log search alerts, which never say that they are over. */
final class LogAlert {

  private LogAlert() {}

  static Parsed read(Fields data, String tenant) {
    String rule = data.required("the name of the alert rule", "AlertRuleName");
    if (!data.isSound()) {
      return data.refused();
    }
    return Parsed.of(
        AlertDraftBuilder.of(AzureMonitorSource.NAME, tenant, data.position())
            .identity("subscription", data.text("SubscriptionId"))
            .identity("workspace", data.text("WorkspaceId", "ApplicationId"))
            .identity("rule", rule)
            .name(rule)
            .severity(AzureScale.of(data.text("Severity")))
            .summary(data.text("Description"), "Search found " + data.text("ResultCount"))
            .host(data.text("AffectedConfigurationItems.0"))
            .label("subscription", data.text("SubscriptionId"))
            .annotation("query", data.text("SearchQuery"))
            .annotation("result_count", data.text("ResultCount"))
            .startsAt(data.time("SearchIntervalEndtimeUtc", "SearchIntervalStartTimeUtc"))
            .url(data.text("LinkToSearchResults", "LinkToFilteredSearchResultsUI"))
            .holdsFor(AlertDraft.NEVER_RESOLVED)
            .build());
  }
}
