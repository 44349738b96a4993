package io.diapason.ingest.source.icinga2;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is posted to Icinga Notifications at {@code /process-event}, and the incidents that it
 * lists. It names the object by tags, and grades it by the severities of syslog.
 */
final class ProcessedEvent {

  private static final Map<String, Severity> SEVERITIES =
      Map.of(
          "emerg", Severity.CRITICAL,
          "alert", Severity.CRITICAL,
          "crit", Severity.CRITICAL,
          "err", Severity.ERROR,
          "warning", Severity.WARNING,
          "notice", Severity.INFO,
          "info", Severity.INFO,
          "debug", Severity.INFO);

  private final Fields fields;
  private final String tenant;
  private final String tags;

  private ProcessedEvent(Fields fields, String tenant) {
    this.fields = fields;
    this.tenant = tenant;
    this.tags = fields.has("tags") ? "tags" : "object_tags";
  }

  static Parsed read(Fields fields, String tenant) {
    return new ProcessedEvent(fields, tenant).read();
  }

  private Parsed read() {
    String type = fields.text("type");
    String word = fields.text("severity").toLowerCase(Locale.ROOT);
    AlertDraft.Says says = says(type, word);
    if (says == null) {
      return Parsed.nothing(type + " changes no state");
    }
    boolean over = word.equals("ok");
    if (!over && !SEVERITIES.containsKey(word) && says != AlertDraft.Says.ACKNOWLEDGED) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "ok, debug, info, notice, warning, err, crit, alert or emerg",
          "severity",
          word.isEmpty() ? "nothing" : Found.text(word));
      return fields.refused();
    }
    Severity severity = SEVERITIES.getOrDefault(word, over ? Severity.INFO : Severity.WARNING);
    return Parsed.of(draft(says, severity));
  }

  private static AlertDraft.@Nullable Says says(String type, String severity) {
    switch (type) {
      case "acknowledgement-set":
        return AlertDraft.Says.ACKNOWLEDGED;
      case "", "state", "acknowledgement-cleared", "incident-age":
        return severity.equals("ok") ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING;
      default: // Downtimes, flapping, muting, custom notices.
        return null;
    }
  }

  private AlertDraft draft(AlertDraft.Says says, Severity severity) {
    String host = fields.text(tags + ".host");
    String check = fields.text(tags + ".service");
    return AlertDraftBuilder.of(Icinga2Source.NAME, tenant, fields.position())
        .says(says)
        // The same words as for its other ways of speaking, so that they all mean one alert.
        .identity("host", host)
        .identity("check", check)
        .name(check, "Host down")
        .severity(severity)
        .summary(fields.text("message"), fields.text("name"))
        .host(host)
        .label("check", check)
        .label(
            "environment", fields.text("relations.services.0.vars.env", "relations.host.vars.env"))
        .label("team", fields.text("relations.services.0.vars.team", "relations.host.vars.team"))
        .label("host_groups", fields.text("relations.hostgroups.0.name"))
        .label("service_groups", fields.text("relations.servicegroups.0.name"))
        .annotation("user", fields.text("username"))
        .url(fields.text("url"))
        .build();
  }
}
