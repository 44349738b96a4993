package io.diapason.ingest.source.honeybadger;

import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;

/** Reads what an event is about: a fault of the program, a site, or a job that should check in. */
final class SubjectReader {

  private SubjectReader() {}

  static Parsed read(Fields body, String event, AlertDraft.Says says, String tenant) {
    String subject = body.has("site") ? "site" : body.has("check_in") ? "check_in" : "fault";
    body.required("the id of the " + subject, subject + ".id");
    if (!body.isSound()) {
      return body.refused();
    }
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(HoneybadgerSource.NAME, tenant, body.position())
            .says(says)
            .identity("project", body.text("project.id"))
            .identity(subject, body.text(subject + ".id"))
            .identity("condition", event.startsWith("cert") ? "certificate" : "")
            .name(name(body, subject, event))
            .severity(severity(subject, event))
            .summary(body.text("message"))
            .service(body.text("project.name"))
            .host(HostName.ofUrl(body.text("site.url")))
            .label("environment", body.text("fault.environment"))
            .label("component", body.text("fault.component"))
            .label("check", body.text("site.name", "check_in.name"))
            .annotation("message", body.text("fault.message"))
            .annotation("reason", body.text("outage.reason"));
    return Parsed.of(timed(draft, body, says).build());
  }

  private static AlertDraftBuilder timed(
      AlertDraftBuilder draft, Fields body, AlertDraft.Says says) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    return draft
        .startsAt(body.time("outage.down_at", "check_in.missed_at", "fault.created_at"))
        .endsAt(over ? body.time("outage.up_at", "check_in.reported_at") : null)
        .url(
            body.text(
                "fault.url", "outage.details_url", "site.details_url", "check_in.details_url"));
  }

  /** A fault is called by its class: its message holds what varies. */
  private static String name(Fields body, String subject, String event) {
    String name = body.text(subject + ".klass", subject + ".name");
    return event.startsWith("cert") ? "Certificate expiry" : name;
  }

  private static Severity severity(String subject, String event) {
    if (event.startsWith("cert")) {
      return Severity.WARNING;
    }
    return subject.equals("site") ? Severity.CRITICAL : Severity.ERROR;
  }
}
