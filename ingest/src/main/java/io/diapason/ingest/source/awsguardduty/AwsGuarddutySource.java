package io.diapason.ingest.source.awsguardduty;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.util.Set;

/** Findings of Amazon GuardDuty. */
public final class AwsGuarddutySource implements Source {

  private static final String NAME = "aws_guardduty";

  /** A finding that goes on is exported again every six hours unless told otherwise. */
  private static final Duration EXPORTED_AGAIN = Duration.ofHours(12);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("guardduty");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(
        posted,
        fields ->
            fields.at("Findings").isArray()
                ? EachObject.of(fields.list("Findings"), finding -> read(finding, tenant))
                : read(fields, tenant));
  }

  /** Reads one finding, in its envelope or without. */
  public static Parsed read(Fields fields, String tenant) {
    Fields finding = fields.at("detail").isObject() ? fields.object("detail") : fields;
    String id = finding.required("the id of the finding", "id", "Id", "arn");
    String type = finding.required("the type of the finding", "type", "Type");
    double severity = severity(finding);
    if (!finding.isSound()) {
      return finding.refused();
    }
    boolean archived = finding.text("service.archived", "Service.Archived").equals("true");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(NAME, tenant, finding.position())
            .says(archived ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("account", finding.text("accountId", "AccountId"))
            .identity("finding", id)
            .name(type)
            .severity(scale(severity))
            .summary(finding.text("title", "Title"))
            .annotation("description", finding.text("description", "Description"))
            .annotation("arn", finding.text("arn", "Arn"))
            .annotation("severity", finding.text("severity", "Severity"))
            .startsAt(finding.time("service.eventFirstSeen", "Service.EventFirstSeen", "createdAt"))
            .endsAt(archived ? finding.time("updatedAt", "UpdatedAt") : null)
            .holdsFor(EXPORTED_AGAIN)
            .url(console(finding, id));
    return Parsed.of(FindingPlace.put(finding, draft).build());
  }

  private static double severity(Fields finding) {
    String text = finding.required("the severity of the finding", "severity", "Severity");
    try {
      return text.isEmpty() ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      finding.wrong(Rejection.Reason.BAD_VALUE, "a number", "severity", "'" + text + "'");
      return 0;
    }
  }

  /** AWS's own bands: critical from 9, high from 7, medium from 4. */
  private static Severity scale(double severity) {
    if (severity >= 9) {
      return Severity.CRITICAL;
    }
    if (severity >= 7) {
      return Severity.ERROR;
    }
    return severity >= 4 ? Severity.WARNING : Severity.INFO;
  }

  private static String console(Fields finding, String id) {
    String region = finding.text("region", "Region");
    return region.isEmpty() || !finding.text("partition", "Partition").equals("aws")
        ? ""
        : "https://"
            + region
            + ".console.aws.amazon.com/guardduty/home?region="
            + region
            + "#/findings?fId="
            + id;
  }
}
