package io.diapason.ingest.source.splunkoncall;

import io.diapason.ingest.normalize.AlertmanagerDetails;
import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.MessageTemplate;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is said of one entity. */
final class EntityReader {

  private static final Set<String> PROBLEMS =
      Set.of("CRITICAL", "WARNING", "PROBLEM", "DOWN", "UNREACHABLE", "ERROR", "TRIGGER");
  private static final Set<String> RECOVERIES =
      Set.of("RECOVERY", "OK", "UP", "RESOLVED", "RESOLVE", "CLEAR");
  private static final Set<String> ACKNOWLEDGEMENTS =
      Set.of("ACKNOWLEDGEMENT", "ACKNOWLEDGED", "ACKNOWLEDGE", "ACK");

  /** What Zabbix's script says of the problem in an update that it calls informational. */
  private static final Pattern UPDATE =
      Pattern.compile("Current problem status is (\\w+),.*acknowledged: (\\w+)", Pattern.DOTALL);

  private static final Set<String> SPOKEN_FOR =
      Set.of(
          "entity_id",
          "entity_display_name",
          "message_type",
          "state_message",
          "state_start_time",
          "timestamp",
          "hostname",
          "host_name",
          "event_info",
          "alert_url",
          "severity");

  private final Fields body;
  private final String tenant;

  EntityReader(Fields body, String tenant) {
    this.body = body;
    this.tenant = tenant;
  }

  Parsed read() {
    String type = body.required("the type of the message", "message_type").toUpperCase(Locale.ROOT);
    String id = id();
    if (PROBLEMS.contains(type)) {
      return alert(AlertDraft.Says.FIRING, id, type);
    }
    if (RECOVERIES.contains(type)) {
      return alert(AlertDraft.Says.RESOLVED, id, type);
    }
    if (ACKNOWLEDGEMENTS.contains(type)) {
      return alert(AlertDraft.Says.ACKNOWLEDGED, id, type);
    }
    if (type.equals("INFO")) {
      return informed(id);
    }
    if (!type.isEmpty()) {
      body.wrong(
          Rejection.Reason.BAD_VALUE,
          "'CRITICAL', 'WARNING', 'ACKNOWLEDGEMENT', 'INFO' or 'RECOVERY'",
          "message_type",
          Found.text(type));
    }
    return body.refused();
  }

  /** On-Call invents one where none is given; here the message does, so that repeats are one. */
  private String id() {
    String given = body.text("entity_id", "entity_display_name");
    String said = MessageTemplate.withoutValues(body.text("state_message"));
    return given.isEmpty() && !said.isEmpty()
        ? body.text("hostname", "host_name", "host") + " " + said
        : body.required("the id of the entity", "entity_id", "entity_display_name");
  }

  private Parsed informed(String id) {
    Matcher update = UPDATE.matcher(body.text("state_message"));
    if (!update.find()) {
      return alert(AlertDraft.Says.FIRING, id, "INFO");
    }
    if (!update.group(1).equals("PROBLEM")) {
      return body.isSound()
          ? Parsed.nothing("an update of a problem that is over")
          : body.refused();
    }
    boolean taken = update.group(2).equalsIgnoreCase("yes");
    return alert(taken ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING, id, "INFO");
  }

  private Parsed alert(AlertDraft.Says says, String id, String type) {
    if (!body.isSound()) {
      return body.refused();
    }
    boolean over = says == AlertDraft.Says.RESOLVED;
    String message = body.text("state_message");
    String title = body.text("entity_display_name");
    Map<String, String> common = AlertmanagerDetails.common(List.of(message));
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(SplunkOnCallSource.NAME, tenant, body.position())
            .says(says)
            .identity("entity", id)
            .name(
                common.getOrDefault("alertname", ""), ConditionName.of(title), ConditionName.of(id))
            .summary(title, firstLine(message))
            .severity(severity(type, common.getOrDefault("severity", "")))
            .labels(common)
            .host(body.text("hostname", "host_name", "host", "HOSTNAME", "HOSTALIAS"))
            .service(body.text("service"))
            .label("check", body.text("service_description", "SERVICEDESC", "check"))
            .label("monitoring_tool", body.text("monitoring_tool"))
            .annotation("message", message)
            .startsAt(over ? null : body.time("state_start_time", "timestamp"))
            .endsAt(over ? body.time("timestamp", "state_start_time") : null)
            .url(url());
    if (body.text("entity_id", "entity_display_name").isEmpty()) {
      draft.holdsFor(AlertDraft.NEVER_RESOLVED); // Its end would be another sentence.
    }
    other().forEach(draft::annotation);
    return Parsed.of(draft.build());
  }

  /** The sender's own word, if it has one: the type of the message has only two for a problem. */
  private Severity severity(String type, String told) {
    String own = FirstText.of(body.text("severity"), told);
    if (own.equalsIgnoreCase("high")) {
      return Severity.ERROR; // Zabbix's fourth step of five, here as at its own door.
    }
    String word = RECOVERIES.contains(type) || ACKNOWLEDGEMENTS.contains(type) ? "" : type;
    boolean strong = !word.isEmpty() && !word.equals("WARNING") && !word.equals("INFO");
    return SeverityScale.of(own.isEmpty() && strong ? "critical" : FirstText.of(own, word));
  }

  private String url() {
    String said = body.text("event_info", "alert_url", "event_url", "incident_url");
    return said.contains("://") ? said : "";
  }

  private Map<String, String> other() {
    Map<String, String> other = new TreeMap<>();
    for (String name : body.names()) {
      if (!SPOKEN_FOR.contains(name)) {
        other.put(name, body.text(name));
      }
    }
    return other;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
