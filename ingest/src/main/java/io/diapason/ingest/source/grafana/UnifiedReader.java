package io.diapason.ingest.source.grafana;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.alertmanager.AlertmanagerIdentity;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one group of alerts, or one alert by itself as Grafana hands it to an Alertmanager. */
final class UnifiedReader {

  /** What Grafana fires in a rule's stead when the rule could not be evaluated. */
  private static final Map<String, String> STAND_INS =
      Map.of("DatasourceNoData", "No data: ", "DatasourceError", "Failed to evaluate: ");

  private static final List<String> NOTES =
      List.of("valueString", "dashboardURL", "panelURL", "silenceURL", "imageURL");

  private final Fields group;
  private final String tenant;

  UnifiedReader(Fields group, String tenant) {
    this.group = group;
    this.tenant = tenant;
  }

  Parsed read() {
    if (!group.has("alerts") && group.has("labels")) {
      return alert(group);
    }
    if (group.at("alerts").isNull()) {
      return Parsed.nothing("a group without alerts");
    }
    if (!group.at("alerts").isArray()) {
      Rejection.Reason why =
          group.has("alerts") ? Rejection.Reason.WRONG_TYPE : Rejection.Reason.MISSING_FIELD;
      group.wrong(why, "a list of alerts", "alerts", Found.of(group.at("alerts")));
      return group.refused();
    }
    List<Fields> alerts = group.list("alerts");
    return alerts.isEmpty()
        ? Parsed.nothing("a group without alerts")
        : EachObject.of(alerts, this::alert);
  }

  private Parsed alert(Fields alert) {
    Map<String, String> labels = alert.texts("labels");
    if (labels.isEmpty()) {
      labels = ofGroup(alert);
    }
    if (labels.isEmpty()) {
      alert.wrong(
          Rejection.Reason.MISSING_FIELD,
          "an object of labels",
          "labels",
          Found.of(alert.at("labels")));
    } else if (isTest(labels)) {
      return Parsed.nothing("a test of the contact point");
    }
    AlertDraft.Says says = says(alert);
    return alert.isSound() ? Parsed.of(draft(alert, labels, says)) : alert.refused();
  }

  /** An alert from which somebody dropped all labels is still told apart by its fingerprint. */
  private Map<String, String> ofGroup(Fields alert) {
    Map<String, String> labels = group.texts("commonLabels");
    String fingerprint = alert.text("fingerprint");
    if (!fingerprint.isEmpty()) {
      labels.put("grafana_fingerprint", fingerprint);
    }
    return labels;
  }

  /** The button that tries a contact point fires this alert, and never resolves it. */
  private static boolean isTest(Map<String, String> labels) {
    return "TestAlert".equals(labels.get("alertname")) && "Grafana".equals(labels.get("instance"));
  }

  private AlertDraft.Says says(Fields alert) {
    String status = FirstText.of(alert.text("status"), group.text("status", "state"));
    switch (status.toLowerCase(Locale.ROOT)) {
      case "firing", "alerting", "nodata", "no_data", "error", "recovering":
        return AlertDraft.Says.FIRING;
      case "resolved", "ok", "normal":
        return AlertDraft.Says.RESOLVED;
      case "":
        return AlertDraft.Says.HOLDS_UNTIL_END;
      default: // A text from outside, not one of our enums.
        alert.wrong(
            Rejection.Reason.BAD_VALUE, "'firing' or 'resolved'", "status", Found.text(status));
        return AlertDraft.Says.FIRING;
    }
  }

  private AlertDraft draft(Fields alert, Map<String, String> labels, AlertDraft.Says says) {
    Map<String, String> notes = alert.texts("annotations");
    NOTES.forEach(note -> putText(notes, note, alert.text(note)));
    String alertName = labels.getOrDefault("alertname", "");
    String name =
        FirstText.of(
            ruleOf(alertName, labels),
            group.text("commonLabels.alertname", "groupLabels.alertname"),
            notes.get("summary"),
            "Grafana alert");
    String summary = FirstText.of(notes.get("summary"), notes.get("description"), name);
    return new AlertDraft(
        says,
        tenant,
        GrafanaUnifiedSource.NAME,
        AlertmanagerIdentity.of(tenant, labels),
        name,
        SeverityScale.of(
            FirstText.of(
                labels.get("severity"),
                labels.get("priority"),
                labels.get("grafana_slo_severity"))),
        STAND_INS.getOrDefault(alertName, "") + summary,
        labels,
        notes,
        alert.time("startsAt"),
        // A firing alert carries the year 1, or the moment until which it holds.
        says == AlertDraft.Says.FIRING ? null : alert.time("endsAt"),
        url(alert),
        alert.position(),
        AlertDraft.UNTIL_RESOLVED);
  }

  private static String ruleOf(String alertName, Map<String, String> labels) {
    return STAND_INS.containsKey(alertName)
        ? FirstText.of(labels.get("rulename"), alertName)
        : FirstText.of(alertName, labels.get("rulename"));
  }

  /** The link to the rule; version 12 sends a bare query in its place where there is no rule. */
  private String url(Fields alert) {
    String generator = alert.text("generatorURL");
    return generator.contains("://")
        ? generator
        : FirstText.of(alert.text("panelURL", "dashboardURL"), group.text("externalURL"));
  }

  private static void putText(Map<String, String> into, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      into.put(name, text);
    }
  }
}
