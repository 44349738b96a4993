package io.diapason.ingest.source.opsgenie;

import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an alert of Opsgenie is about, alike in its webhooks and in its API. */
final class AlertContent {

  private static final Set<String> PLACES =
      Set.of("service", "device", "host", "instance", "pod", "node", "job");
  private static final int LONGEST_LABEL = 256;

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
            .label("team", alert.text("teams.0.name", "teams.0", "responders.0.name", "team"))
            .annotation("description", alert.text("description"))
            .annotation("note", alert.text("note"))
            .annotation("alias", alert.text("alias"))
            .annotation("tiny_id", alert.text("tinyId"))
            .startsAt(alert.time("createdAt", "insertedAt"));
    for (Map.Entry<String, String> detail : details.entrySet()) {
      boolean isShort = detail.getValue().length() <= LONGEST_LABEL;
      if (isShort) {
        draft.label(detail.getKey(), detail.getValue());
      } else {
        draft.annotation(detail.getKey(), detail.getValue());
      }
    }
    String entity = alert.text("entity");
    draft.label("entity", entity);
    if (details.keySet().stream().noneMatch(PLACES::contains)
        && tags(alert).keySet().stream().noneMatch(PLACES::contains)) {
      draft.host(entity);
    }
    return draft;
  }

  private static Map<String, String> tags(Fields alert) {
    List<String> tags = new ArrayList<>();
    alert.at("tags").forEach(tag -> tags.add(tag.asText("")));
    return TagLabels.of(tags);
  }

  /** P1 to P5, of which older webhooks send the number alone. */
  private static Severity severity(Fields alert, Map<String, String> details) {
    String priority = alert.text("priority");
    String word = priority.matches("[1-5]") ? "P" + priority : priority;
    return SeverityScale.of(FirstText.of(word, details.get("severity")));
  }
}
