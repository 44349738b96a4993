package io.diapason.ingest.source.servicenowem;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Flattening;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads one event. The message key identifies it; without one the fields of which ServiceNow makes
 * it: source, node, type, resource and metric.
 */
final class EventRecord {

  private static final List<String> WORDS =
      List.of("clear", "critical", "major", "minor", "warning", "info");

  private static final List<Severity> BY_NUMBER =
      List.of(
          Severity.INFO,
          Severity.CRITICAL,
          Severity.ERROR,
          Severity.WARNING,
          Severity.WARNING,
          Severity.INFO);

  private EventRecord() {}

  static Parsed read(Fields fields, String tenant) {
    int severity = severity(fields);
    if (fields.text("node", "resource", "message_key", "metric_name", "type").isEmpty()) {
      fields.required("the node that it concerns", "node");
    }
    return fields.isSound() ? Parsed.of(draft(fields, tenant, severity)) : fields.refused();
  }

  /** From 0, which is clear, to 5; an event without a severity is a warning. */
  private static int severity(Fields fields) {
    String said = fields.text("severity").toLowerCase(Locale.ROOT);
    if (said.isEmpty()) {
      return 4;
    }
    // The fifth step has gone by three names, and none of them is the end of an alert.
    int word = said.matches("ok|information(al)?") ? 5 : WORDS.indexOf(said);
    if (word < 0 && !said.matches("[0-5](\\.0+)?")) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE, "a number from 0 to 5", "severity", Found.text(said));
      return 4;
    }
    return word < 0 ? said.charAt(0) - '0' : word;
  }

  private static AlertDraft draft(Fields fields, String tenant, int severity) {
    boolean over = severity == 0 || fields.text("resolution_state").equalsIgnoreCase("closing");
    Instant at = fields.time("time_of_event", "timestamp");
    String resource = fields.text("resource");
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(ServicenowEmSource.NAME, tenant, fields.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(
                fields.text("metric_name", "type"),
                resource,
                fields.text("event_class", "message_key", "source"))
            .severity(BY_NUMBER.get(severity))
            .summary(fields.text("description", "short_description"))
            .host(fields.text("node", "ci_name"))
            .label("resource", resource)
            .label("type", fields.text("type"))
            .label("event_source", fields.text("source"))
            .label("event_class", fields.text("event_class"))
            .annotations(details(fields))
            .startsAt(over ? null : at)
            .endsAt(over ? at : null)
            .url(fields.embedded("additional_info").text("url", "link"));
    identify(alert, fields);
    return alert.build();
  }

  /** Additional information is an object, or JSON in a text. */
  private static Map<String, String> details(Fields fields) {
    Fields inside = fields.embedded("additional_info");
    return Flattening.of("additional_info", inside.node());
  }

  private static void identify(AlertDraftBuilder alert, Fields fields) {
    String key = fields.text("message_key");
    if (!key.isEmpty()) {
      alert.identity("message_key", key);
      return;
    }
    for (String field : List.of("source", "node", "type", "resource", "metric_name")) {
      alert.identity(field, fields.text(field));
    }
  }
}
