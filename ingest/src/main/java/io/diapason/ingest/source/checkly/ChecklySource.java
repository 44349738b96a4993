package io.diapason.ingest.source.checkly;

import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.util.Set;

/** Checks of Checkly. */
public final class ChecklySource implements Source {

  private static final String NAME = "checkly";

  private static final Set<String> TYPES =
      Set.of(
          "ALERT_FAILURE",
          "ALERT_FAILURE_REMAIN",
          "ALERT_FAILURE_DEGRADED",
          "ALERT_DEGRADED",
          "ALERT_DEGRADED_REMAIN",
          "ALERT_DEGRADED_FAILURE",
          "ALERT_RECOVERY",
          "ALERT_DEGRADED_RECOVERY",
          "ALERT_SSL",
          "NO_ALERT");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_checkly");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  private static Parsed read(Fields fields, String tenant) {
    LooseFields body = LooseFields.of(fields);
    String name = body.required("the name of the check", "checkname", "checkid");
    String type = body.required("the type of the alert", "alerttype");
    if (!type.isEmpty() && !TYPES.contains(type)) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "'ALERT_FAILURE', 'ALERT_RECOVERY' or another of Checkly's types",
          "alert_type",
          Found.text(type));
    }
    if (!fields.isSound()) {
      return fields.refused();
    }
    return type.equals("NO_ALERT")
        ? Parsed.nothing("a check of which nothing changed")
        : Parsed.of(draft(body, name, type, tenant, fields));
  }

  /** That a certificate expires is another condition, and nothing says that it was renewed. */
  private static AlertDraft draft(
      LooseFields body, String name, String type, String tenant, Fields fields) {
    boolean over = type.endsWith("RECOVERY");
    boolean certificate = type.equals("ALERT_SSL");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(NAME, tenant, fields.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("check", body.text("checkid", "checkname"))
            .identity("condition", certificate ? "certificate" : "")
            .name(certificate ? "Certificate expiry" : name)
            .severity(severity(type))
            .summary(body.text("event", "alerttitle"), body.text("checkerrormessage"))
            .host(body.text("sslcheckdomain"), HostName.ofUrl(body.text("requesturl")))
            .service(body.text("groupname"))
            .label("check", name)
            .label("check_type", body.text("checktype"))
            .label("location", body.text("runlocation"))
            .labels(TagLabels.of(body.text("tags")))
            .annotation("error", body.text("checkerrormessage"))
            .annotation("ssl_days_remaining", body.text("ssldaysremaining"))
            .startsAt(over ? null : body.time("startedat"))
            .endsAt(over ? body.time("startedat") : null)
            .url(body.text("link", "resultlink"));
    return certificate ? draft.holdsFor(AlertDraft.NEVER_RESOLVED).build() : draft.build();
  }

  /** A slow answer is a warning, none is critical; of a recovery it does not matter. */
  private static Severity severity(String type) {
    boolean degraded = type.startsWith("ALERT_DEGRADED") || type.endsWith("_DEGRADED");
    boolean slow = degraded && !type.equals("ALERT_DEGRADED_FAILURE");
    return slow || type.equals("ALERT_SSL") ? Severity.WARNING : Severity.CRITICAL;
  }
}
