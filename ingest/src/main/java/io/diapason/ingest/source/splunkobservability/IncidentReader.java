package io.diapason.ingest.source.splunkobservability;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what became of one incident of a detector. */
final class IncidentReader {

  /** Some incidents that a person ended still carry the state in which he found them. */
  private static final Pattern ENDED =
      Pattern.compile("(manually resolved|back to normal|cleared|stopped)\\b.*", Pattern.DOTALL);

  private final Fields body;
  private final String tenant;

  IncidentReader(Fields body, String tenant) {
    this.body = body;
    this.tenant = tenant;
  }

  Parsed read() {
    String id = body.required("the id of the incident", "incidentId");
    AlertDraft.Says says = says();
    return body.isSound() ? Parsed.of(draft(says, id)) : body.refused();
  }

  private AlertDraft.Says says() {
    String path = body.text("statusExtended").isEmpty() ? "status" : "statusExtended";
    String status =
        body.required("'anomalous' or 'ok'", path).toLowerCase(Locale.ROOT).replace('_', ' ');
    switch (status) {
      case "anomalous", "":
        String title = body.text("messageTitle", "inputs.messageTitle").toLowerCase(Locale.ROOT);
        return ENDED.matcher(title).matches() ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING;
      case "ok", "manually resolved", "auto resolved", "stopped", "disabled":
        // Whoever stops or disables a detector ends its incidents: nobody will hear of them again.
        return AlertDraft.Says.RESOLVED;
      default: // A text from outside, not one of our enums.
        body.wrong(
            Rejection.Reason.BAD_VALUE,
            "'anomalous', 'ok', 'manually resolved', 'auto resolved', 'stopped' or 'disabled'",
            path,
            Found.text(status));
        return AlertDraft.Says.FIRING;
    }
  }

  private AlertDraft draft(AlertDraft.Says says, String id) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    String rule = body.text("rule", "ruleName", "inputs.rule");
    return AlertDraftBuilder.of(SplunkObservabilitySource.NAME, tenant, body.position())
        .says(says)
        .identity("organization", body.text("orgId"))
        .identity("incident", id)
        .name(rule, body.text("detector", "detectorName"), body.text("originatingMetric"))
        .summary(
            body.text("description", "inputs.description", "messageTitle", "inputs.messageTitle"))
        .severity(body.text("severity"))
        .labels(dimensions())
        .label("detector", body.text("detector", "detectorName"))
        .label("metric", body.text("originatingMetric"))
        .annotation("message", body.text("messageBody"))
        .annotation("condition", body.text("detectOnCondition"))
        .annotation("runbook_url", body.text("runbookUrl", "inputs.runbookUrl"))
        .annotation("tip", body.text("tip"))
        .startsAt(over ? null : body.time("timestampISO8601", "timestamp"))
        .endsAt(over ? body.time("timestampISO8601", "timestamp") : null)
        .url(body.text("detectorUrl"))
        .build();
  }

  /** The series: its dimensions, or where they are missing those of the detector's inputs. */
  private Map<String, String> dimensions() {
    Map<String, String> labels = new LinkedHashMap<>(body.texts("dimensions"));
    body.at("inputs")
        .fieldNames()
        .forEachRemaining(
            input -> {
              if (!input.contains(".")) {
                body.texts("inputs." + input + ".key").forEach(labels::putIfAbsent);
              }
            });
    putService(labels);
    labels.keySet().removeIf(name -> name.equals("sf_metric"));
    return labels;
  }

  /** Application monitoring names its services and environments in fields of its own. */
  private static void putService(Map<String, String> labels) {
    String service = FirstText.of(labels.get("service.name"), labels.get("sf_service"));
    String host = FirstText.of(labels.get("host.name"), labels.get("k8s.node.name"));
    String pod = FirstText.of(labels.get("k8s.pod.name"), labels.get("kubernetes_pod_name"));
    Map.of("service", service, "host", host, "pod", pod)
        .forEach(
            (label, text) -> {
              if (!text.isEmpty()) {
                labels.putIfAbsent(label, text);
              }
            });
  }
}
