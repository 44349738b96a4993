package io.diapason.ingest.source.awseventbridge;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.aws.Arn;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.Set;

/** Reads findings of Security Hub; one event may carry several. */
final class SecurityHubReader {

  private static final Set<String> CLOSED = Set.of("RESOLVED", "SUPPRESSED");

  private SecurityHubReader() {}

  static Parsed read(Fields event, String tenant) {
    if (!event.at("detail.findings").isArray()) {
      event.required("a list of findings", "detail.findings");
      return event.refused();
    }
    return EachObject.of(event.list("detail.findings"), finding -> finding(finding, tenant));
  }

  private static Parsed finding(Fields finding, String tenant) {
    String id = finding.required("the id of the finding", "Id");
    if (!finding.isSound()) {
      return finding.refused();
    }
    boolean over =
        CLOSED.contains(finding.text("Workflow.Status"))
            || finding.text("RecordState").equals("ARCHIVED")
            || finding.text("Compliance.Status").equals("PASSED");
    boolean machine = finding.text("Resources.0.Type").equals("AwsEc2Instance");
    String resource = Arn.of(finding.text("Resources.0.Id")).lastStep();
    return Parsed.of(
        AlertDraftBuilder.of(AwsEventbridgeSource.NAME, tenant, finding.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("finding", id)
            .name(finding.text("Title", "GeneratorId"), id)
            .severity(severity(finding.text("Severity.Label")))
            .summary(finding.text("Title"), finding.text("Description"))
            .host(machine ? resource : "")
            .service(machine ? "" : resource)
            .label("account", finding.text("AwsAccountId"))
            .label("region", finding.text("Region", "Resources.0.Region"))
            .label("product", finding.text("ProductName"))
            .annotation("description", finding.text("Description"))
            .annotation("remediation", finding.text("Remediation.Recommendation.Text"))
            .startsAt(finding.time("FirstObservedAt", "CreatedAt"))
            .endsAt(over ? finding.time("UpdatedAt", "LastObservedAt") : null)
            .url(finding.text("SourceUrl", "Remediation.Recommendation.Url"))
            .build());
  }

  /** Critical stands above high. */
  private static Severity severity(String label) {
    return switch (label) {
      case "CRITICAL" -> Severity.CRITICAL;
      case "HIGH" -> Severity.ERROR;
      case "LOW", "INFORMATIONAL" -> Severity.INFO;
      default -> Severity.WARNING;
    };
  }
}
