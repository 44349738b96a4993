package io.diapason.ingest.source.netdata;

import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one alarm. Host, chart and name identify it: they stand in every form, the alarm ids do
 * not, and an agent that is installed anew counts them from the beginning.
 */
final class NetdataAlarm {

  private static final Map<String, AlertDraft.Says> STATUS =
      Map.ofEntries(
          Map.entry("critical", AlertDraft.Says.FIRING),
          Map.entry("is critical", AlertDraft.Says.FIRING),
          Map.entry("warning", AlertDraft.Says.FIRING),
          Map.entry("needs attention", AlertDraft.Says.FIRING),
          Map.entry("clear", AlertDraft.Says.RESOLVED),
          Map.entry("cleared", AlertDraft.Says.RESOLVED),
          Map.entry("recovered", AlertDraft.Says.RESOLVED),
          Map.entry("ok", AlertDraft.Says.RESOLVED),
          // The chart is gone, and its alarms with it: no clear will follow.
          Map.entry("removed", AlertDraft.Says.RESOLVED));

  private static final List<String> NOT_YET = List.of("undefined", "uninitialized", "unknown");

  private final Map<String, String> facts;
  private final Fields fields;
  private final String tenant;

  NetdataAlarm(Map<String, String> facts, Fields fields, String tenant) {
    this.facts = facts;
    this.fields = fields;
    this.tenant = tenant;
  }

  Parsed read() {
    if (fact("name").equals("test_alarm") || fact("chart").equals("test.chart")) {
      return Parsed.nothing("a test of the agent");
    }
    if (fact("name").isEmpty()) {
      fields.wrong(Rejection.Reason.MISSING_FIELD, "the name of the alarm", "name", "nothing");
    }
    String status = fact("status").toLowerCase(Locale.ROOT);
    AlertDraft.Says says = STATUS.get(status);
    if (says == null && !NOT_YET.contains(status)) {
      fields.wrong(
          status.isEmpty() ? Rejection.Reason.MISSING_FIELD : Rejection.Reason.BAD_VALUE,
          "CRITICAL, WARNING or CLEAR",
          "status",
          status.isEmpty() ? "nothing" : Found.text(status));
    }
    if (!fields.isSound()) {
      return fields.refused();
    }
    return says == null
        ? Parsed.nothing("an alarm without a value yet")
        : Parsed.of(draft(says, status));
  }

  private AlertDraft draft(AlertDraft.Says says, String status) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    Instant when = SourceTime.lenient(fact("when"));
    return AlertDraftBuilder.of(NetdataSource.NAME, tenant, fields.position())
        .says(says)
        .identity("space", fact("space"))
        .identity("host", fact("host"))
        .identity("chart", fact("chart"))
        .identity("name", fact("name"))
        .name(fact("name"))
        .severity(severity(over, status))
        .summary(fact("summary"))
        .host(fact("host"))
        .label("chart", fact("chart"))
        .label("family", fact("family"))
        .label("class", fact("class"))
        .label("context", fact("context"))
        .label("space", fact("space"))
        .label("roles", fact("roles"))
        .annotation("value", fact("value"))
        .annotation("description", fact("info"))
        .annotation("expression", fact("expression"))
        .annotation("configured_in", fact("configured_in"))
        .startsAt(began(over, when))
        .endsAt(over ? when : null)
        .url(fact("url"))
        .build();
  }

  private static Severity severity(boolean over, String status) {
    if (over) {
      return Severity.INFO;
    }
    return status.endsWith("critical") ? Severity.CRITICAL : Severity.WARNING;
  }

  /** The duration counts from when it ceased to be clear, through all changes in between. */
  private @Nullable Instant began(boolean over, @Nullable Instant when) {
    String since = fact("since");
    if (when != null && since.matches("\\d{1,9}")) {
      return when.minusSeconds(Long.parseLong(since));
    }
    return over ? null : when;
  }

  private String fact(String name) {
    return facts.getOrDefault(name, "");
  }
}
