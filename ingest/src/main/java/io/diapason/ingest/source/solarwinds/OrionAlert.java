package io.diapason.ingest.source.solarwinds;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one trigger or reset. A reset often brings nothing but the alias, which the usual template
 * makes of the ids of the object and of the alert; so that is what identifies.
 */
final class OrionAlert {

  private static final Map<String, AlertDraft.Says> ACTIONS =
      Map.ofEntries(
          Map.entry("create", AlertDraft.Says.FIRING),
          Map.entry("trigger", AlertDraft.Says.FIRING),
          Map.entry("triggered", AlertDraft.Says.FIRING),
          Map.entry("active", AlertDraft.Says.FIRING),
          Map.entry("escalate", AlertDraft.Says.FIRING),
          Map.entry("addnote", AlertDraft.Says.FIRING),
          Map.entry("close", AlertDraft.Says.RESOLVED),
          Map.entry("reset", AlertDraft.Says.RESOLVED),
          Map.entry("resolve", AlertDraft.Says.RESOLVED),
          Map.entry("resolved", AlertDraft.Says.RESOLVED),
          Map.entry("clear", AlertDraft.Says.RESOLVED),
          Map.entry("inactive", AlertDraft.Says.RESOLVED),
          Map.entry("not triggered", AlertDraft.Says.RESOLVED),
          Map.entry("acknowledge", AlertDraft.Says.ACKNOWLEDGED),
          Map.entry("acknowledged", AlertDraft.Says.ACKNOWLEDGED));

  private static final Map<String, Severity> SEVERITIES =
      Map.of(
          "critical", Severity.CRITICAL,
          "serious", Severity.ERROR,
          "warning", Severity.WARNING,
          "notice", Severity.INFO,
          "informational", Severity.INFO);

  private final Fields fields;
  private final LooseFields loose;
  private final String tenant;

  OrionAlert(Fields fields, String tenant) {
    this.fields = fields;
    this.loose = LooseFields.of(fields);
    this.tenant = tenant;
  }

  Parsed read() {
    String word =
        loose.text(
            "actiontype", "action", "alertaction", "alertstatus", "state", "notificationtype");
    AlertDraft.Says says = says(word);
    if (says == null) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "Create, Close, Reset, Resolve or Acknowledge",
          "ActionType",
          Found.text(word));
    }
    if (key().isEmpty()) {
      loose.required("the alias or id of the alert", "alias", "alertid", "alertname");
    }
    return says != null && fields.isSound()
        ? Parsed.of(draft(says, word.isEmpty()))
        : fields.refused();
  }

  private AlertDraft.@Nullable Says says(String word) {
    boolean acknowledged = loose.text("acknowledged").equalsIgnoreCase("acknowledged");
    if (word.isEmpty()) {
      return acknowledged ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING;
    }
    return ACTIONS.get(word.toLowerCase(Locale.ROOT));
  }

  private String key() {
    String object = loose.text("objectid", "alertobjectid");
    String alert = loose.text("alertid", "alertactiveid");
    String made = object.isEmpty() || alert.isEmpty() ? "" : object + "-" + alert;
    String node = loose.text("nodename", "node", "entity");
    return FirstText.of(
        loose.text("alias"), made, alert.isEmpty() ? "" : alert + " " + node, named(node));
  }

  private String named(String node) {
    String name = loose.text("alertname", "name");
    return name.isEmpty() ? "" : name + " " + node;
  }

  private AlertDraft draft(AlertDraft.Says says, boolean actionUnsaid) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    String message = loose.text("alertmessage", "message");
    String severity = loose.text("severity", "alertseverity");
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(SolarwindsSource.NAME, tenant, fields.position())
            .says(says)
            .identity("alert", key())
            .name(loose.text("alertname", "name"), message, loose.text("alias"))
            .severity(SEVERITIES.getOrDefault(severity.toLowerCase(Locale.ROOT), Severity.WARNING))
            .summary(message, loose.text("alertdescription", "description"))
            .host(loose.text("nodename", "node", "hostname", "entity", "caption"))
            .label("address", loose.text("ipaddress", "nodeip"))
            .label("object_type", loose.text("objecttype", "entitytype"))
            .label("team", loose.text("responders"))
            .annotation("description", loose.text("alertdescription", "description"))
            .annotation("acknowledged_by", loose.text("acknowledgedby"))
            .annotation("acknowledge_url", loose.text("acknowledgeurl"))
            .startsAt(over ? null : began())
            .endsAt(over ? loose.time("resettime", "datetime", "timestamp") : null)
            .url(loose.text("alertdetailsurl", "detailsurl", "url", "nodedetailsurl"));
    if (actionUnsaid) {
      // Whoever leaves the action out has one request for triggers, and none for resets.
      alert.holdsFor(AlertDraft.NEVER_RESOLVED);
    }
    return alert.build();
  }

  private @Nullable Instant began() {
    return loose.time("alerttriggertime", "triggertime", "downtime", "datetime", "timestamp");
  }
}
