package io.diapason.ingest.source.opmanager;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * OpManager. Its user writes the body out of variables; the alarm's id identifies, and that it is
 * over is one of the severities.
 */
public final class OpmanagerSource implements Source {

  private static final String OVER = "clear";

  /** By word and by number; a service that is down is as bad as a device that is. */
  private static final Map<String, Severity> SEVERITIES =
      Map.ofEntries(
          Map.entry("critical", Severity.CRITICAL),
          Map.entry("1", Severity.CRITICAL),
          Map.entry("trouble", Severity.ERROR),
          Map.entry("2", Severity.ERROR),
          Map.entry("attention", Severity.WARNING),
          Map.entry("3", Severity.WARNING),
          Map.entry("service down", Severity.CRITICAL),
          Map.entry("servicedown", Severity.CRITICAL),
          Map.entry("4", Severity.CRITICAL),
          Map.entry("down", Severity.CRITICAL),
          Map.entry("warning", Severity.WARNING),
          Map.entry("info", Severity.INFO),
          Map.entry(OVER, Severity.INFO),
          Map.entry("cleared", Severity.INFO),
          Map.entry("5", Severity.INFO));

  @Override
  public String name() {
    return "opmanager";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("manageengine_opmanager", "manageengine");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private Parsed one(Fields fields, String tenant) {
    LooseFields loose = LooseFields.of(fields);
    String word =
        loose
            .required("a severity", "stringseverity", "severity", "alarmseverity", "status")
            .toLowerCase(Locale.ROOT)
            .replace('_', ' ');
    Severity severity = SEVERITIES.get(word);
    if (severity == null && !word.isEmpty()) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "Critical, Trouble, Attention, Service Down or Clear",
          "stringseverity",
          Found.text(word));
    }
    loose.required("the alarm's id or entity", "alarmid", "entity", "displayname", "devicename");
    return severity == null || !fields.isSound()
        ? fields.refused()
        : Parsed.of(draft(fields, loose, tenant, severity));
  }

  private AlertDraft draft(Fields fields, LooseFields loose, String tenant, Severity severity) {
    String word = loose.text("stringseverity", "severity", "alarmseverity", "status");
    boolean over = word.equals("5") || word.toLowerCase(Locale.ROOT).startsWith(OVER);
    String message = loose.text("message", "alarmmessage", "msg");
    String id = loose.text("alarmid", "alarmidentity");
    String address = loose.text("ipaddress", "ip");
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(name(), tenant, fields.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(loose.text("eventtype", "alarmcode", "eventname"), message)
            .severity(severity)
            .summary(message)
            .label("device", loose.text("displayname", "devicename", "name", "source"))
            .host(loose.text("dnsname", "hostname"), address)
            .label("address", address)
            .label("category", loose.text("category"))
            .label("entity", loose.text("entity"))
            .label("vendor", loose.text("vendor"))
            .label("device_type", loose.text("type"))
            .annotation("probable_cause", loose.text("probablecause"))
            .startsAt(over ? null : loose.time("strmodtime", "modtime", "time"))
            .endsAt(over ? loose.time("strmodtime", "modtime", "time") : null)
            .url(loose.text("alarmurl", "url", "link"));
    if (id.isEmpty()) {
      alert
          .identity("entity", loose.text("entity", "displayname", "devicename"))
          .identity("event", loose.text("eventtype", "alarmcode"));
    } else {
      alert.identity("alarm", id);
    }
    return alert.build();
  }
}
