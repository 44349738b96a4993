package io.diapason.ingest.source.opsgenie;

import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an alert of Opsgenie is about, alike in its webhooks and in its API. */
final class AlertContent {

  private static final Set<String> PLACES =
      Set.of("service", "device", "host", "instance", "pod", "node", "job");
  private static final int LONGEST_LABEL = 256;

  /** Zabbix's script has no field for the host; its message templates say it. */
  private static final Pattern HOST_LINE = Pattern.compile("(?m)^Host: (\\S[^\\r\\n]*)");

  private AlertContent() {}

  static AlertDraftBuilder of(Fields alert, String tenant) {
    String message = alert.text("message");
    Map<String, String> details = alert.texts("details");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(OpsgenieSource.NAME, tenant, alert.position())
            .name(details.getOrDefault("alertname", ""), ConditionName.of(message))
            .summary(message)
            .severity(severity(alert, details))
            .labels(tags(alert))
            .label("priority", priority(alert))
            .label("team", alert.text("teams.0.name", "teams.0", "responders.0.name", "team"))
            .annotation("description", alert.text("description"))
            .annotation("note", alert.text("note"))
            .annotation("tags", String.join(", ", tagTexts(alert)))
            .annotation("alias", alert.text("alias"))
            .annotation("tiny_id", alert.text("tinyId"))
            .startsAt(alert.time("createdAt", "insertedAt"));
    for (Map.Entry<String, String> detail : details.entrySet()) {
      boolean isLink = detail.getValue().contains("://");
      if (!isLink && detail.getValue().length() <= LONGEST_LABEL) {
        draft.label(detail.getKey(), detail.getValue());
      } else {
        draft.annotation(detail.getKey(), detail.getValue());
      }
    }
    String entity = alert.text("entity");
    draft.label("entity", entity);
    if (details.keySet().stream().noneMatch(PLACES::contains)
        && tags(alert).keySet().stream().noneMatch(PLACES::contains)) {
      draft.host(HostName.of(entity), hostOfZabbix(alert));
    }
    return draft;
  }

  private static String hostOfZabbix(Fields alert) {
    Matcher line = HOST_LINE.matcher(alert.text("description"));
    return alert.text("source").equals("Zabbix") && line.find() ? line.group(1).strip() : "";
  }

  /** Of several links the longest leads to the alert; the others lead to the tool. */
  static String link(Fields alert) {
    return alert.texts("details").values().stream()
        .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static Map<String, String> tags(Fields alert) {
    return TagLabels.of(tagTexts(alert));
  }

  private static List<String> tagTexts(Fields alert) {
    List<String> tags = new ArrayList<>();
    alert.at("tags").forEach(tag -> tags.add(tag.asText("").strip()));
    tags.removeIf(String::isEmpty);
    return tags;
  }

  /** P1 to P5, of which older webhooks send the number alone. */
  private static String priority(Fields alert) {
    String priority = alert.text("priority");
    return priority.matches("[1-5]") ? "P" + priority : priority;
  }

  private static Severity severity(Fields alert, Map<String, String> details) {
    return SeverityScale.of(FirstText.of(priority(alert), details.get("severity")));
  }
}
