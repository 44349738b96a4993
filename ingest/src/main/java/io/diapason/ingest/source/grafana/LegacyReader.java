package io.diapason.ingest.source.grafana;

import io.diapason.ingest.normalize.ConditionName;
import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads one rule of a dashboard. The rule identifies the alert and its series do not: when all is
 * well again the list of series is empty.
 */
final class LegacyReader {

  private final Fields body;
  private final String tenant;

  LegacyReader(Fields body, String tenant) {
    this.body = body;
    this.tenant = tenant;
  }

  Parsed read() {
    body.required("the name of the rule", "ruleName", "ruleId");
    String state = body.required("the state of the rule", "state").toLowerCase(Locale.ROOT);
    if (body.isSound() && body.text("ruleName").equals("Test notification")) {
      return Parsed.nothing("a test of the notification channel");
    }
    switch (state) {
      case "alerting", "no_data", "nodata":
        return alert(AlertDraft.Says.FIRING, state);
      case "ok":
        return alert(AlertDraft.Says.RESOLVED, state);
      case "paused", "pending", "unknown":
        return body.isSound()
            ? Parsed.nothing("a rule that is " + state + " says nothing of its condition")
            : body.refused();
      default: // A text from outside, not one of our enums.
        if (!state.isEmpty()) {
          body.wrong(
              Rejection.Reason.BAD_VALUE,
              "'alerting', 'ok', 'no_data', 'paused' or 'pending'",
              "state",
              Found.text(state));
        }
        return body.refused();
    }
  }

  private Parsed alert(AlertDraft.Says says, String state) {
    if (!body.isSound()) {
      return body.refused();
    }
    String link = body.text("ruleUrl");
    Map<String, String> tags = body.texts("tags");
    return Parsed.of(
        AlertDraftBuilder.of(GrafanaLegacySource.NAME, tenant, body.position())
            .says(says)
            // The number of a rule is its own only within one Grafana.
            .identity("grafana", HostName.ofUrl(link))
            .identity("org", body.text("orgId"))
            .identity("rule", body.text("ruleId", "ruleName"))
            .name(body.text("ruleName"), ConditionName.of(body.text("title")))
            .summary(summary(state))
            .severity(tags.getOrDefault("severity", ""))
            .labels(seriesLabels())
            // Firing and ok agree on these, which the rule carries.
            .labels(tags)
            .annotations(values())
            .annotation("message", body.text("message"))
            .annotation("image", body.text("imageUrl"))
            .url(link.contains("://") ? link : "")
            .build());
  }

  private String summary(String state) {
    String said = body.text("message", "title", "ruleName");
    return state.startsWith("no") ? "No data: " + said : said;
  }

  /** What all series that breached have in common; the rest says only which of them came first. */
  private Map<String, String> seriesLabels() {
    Map<String, String> common = new HashMap<>();
    List<Fields> series = body.list("evalMatches");
    for (int index = 0; index < series.size(); index++) {
      Map<String, String> tags = series.get(index).texts("tags");
      if (index == 0) {
        common.putAll(tags);
      }
      common.entrySet().retainAll(tags.entrySet());
    }
    common.keySet().removeIf(name -> name.startsWith("__"));
    return common;
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (Fields match : body.list("evalMatches")) {
      values.put("value." + match.text("metric"), match.text("value"));
    }
    return values;
  }
}
