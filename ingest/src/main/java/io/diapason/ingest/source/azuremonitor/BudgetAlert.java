package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;

/** Reads that a budget is spent, in the common schema or in its own; nobody says when it is not. */
final class BudgetAlert {

  private BudgetAlert() {}

  static boolean isOne(Fields data) {
    return data.has("BudgetName") || data.text("essentials.monitoringService").equals("CostAlerts");
  }

  static Parsed read(Fields data, String tenant) {
    Fields budget = data.has("BudgetName") ? data : data.object("alertContext.AlertData");
    String name = budget.required("the name of the budget", "BudgetName");
    if (!data.isSound()) {
      return data.refused();
    }
    String scope = budget.text("Scope", "SubscriptionId");
    return Parsed.of(
        AlertDraftBuilder.of(AzureMonitorSource.NAME, tenant, data.position())
            .identity("scope", scope)
            .identity("budget", name)
            .identity("threshold", threshold(budget))
            .name("Budget " + name)
            .severity(Severity.WARNING)
            .summary(
                data.text("essentials.description"),
                FirstText.of(budget.text("SpendingAmount"), "?")
                    + " of "
                    + budget.text("Budget", "BudgetThreshold")
                    + " "
                    + budget.text("Unit")
                    + " spent")
            .label("subscription", budget.text("SubscriptionName", "SubscriptionId"))
            .label("monitoring_service", data.text("essentials.monitoringService"))
            .annotation("threshold", threshold(budget))
            .startsAt(data.time("essentials.firedDateTime"))
            .holdsFor(AlertDraft.NEVER_RESOLVED)
            .build());
  }

  private static String threshold(Fields budget) {
    return budget.text("NotificationThresholdAmount", "BudgetThreshold");
  }
}
