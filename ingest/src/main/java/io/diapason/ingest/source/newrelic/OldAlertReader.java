package io.diapason.ingest.source.newrelic;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.util.regex.Pattern;

/** Reads what New Relic sent before it had policies of conditions: a sentence and a link. */
final class OldAlertReader {

  private static final Pattern ENDED =
      Pattern.compile(".*\\b(?:ended|closed|recovered|resolved)\\b.*", Pattern.CASE_INSENSITIVE);

  private OldAlertReader() {}

  static Parsed read(Fields alert, String tenant) {
    String link = alert.required("the link to the incident", "alert_url");
    String text = alert.required("what happened", "message", "short_description");
    if (!alert.isSound()) {
      return alert.refused();
    }
    boolean over = ENDED.matcher(alert.text("short_description", "long_description")).matches();
    return Parsed.of(
        AlertDraftBuilder.of(NewRelicSource.NAME, tenant, alert.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("incident", link)
            .name(alert.text("alert_policy_name"), text)
            .severity(alert.text("severity"))
            .summary(text)
            .host(alert.text("server_name", "host_name"))
            .service(alert.text("application_name", "key_transaction_name"))
            .label("account", alert.text("account_name"))
            .annotation("description", alert.text("long_description"))
            .startsAt(over ? null : alert.time("created_at"))
            .endsAt(over ? alert.time("created_at") : null)
            .url(link)
            .build());
  }
}
