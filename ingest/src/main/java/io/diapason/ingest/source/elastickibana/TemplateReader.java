package io.diapason.ingest.source.elastickibana;

import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads what a template made of {@code rule}, {@code alert} and {@code context}, under these names
 * or the flat ones of before 8.0; the three may be objects or JSON in a text.
 */
final class TemplateReader {

  private final Fields body;
  private final Fields rule;
  private final Fields alert;
  private final Fields context;

  private TemplateReader(Fields body) {
    this.body = body;
    this.rule = body.embedded(body.has("rule_info") ? "rule_info" : "rule");
    this.alert = body.embedded(body.has("alert_info") ? "alert_info" : "alert");
    this.context = body.embedded(body.has("context_info") ? "context_info" : "context");
  }

  static Parsed read(Fields body, String tenant) {
    TemplateReader reader = new TemplateReader(body);
    if (said(reader.name()).isEmpty()) {
      body.required("the name of the rule", "rule.name");
      return body.refused();
    }
    return Parsed.of(reader.draft(tenant));
  }

  private AlertDraft draft(String tenant) {
    boolean recovered = isRecovered();
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(ElasticKibanaSource.NAME, tenant, body.position())
            .says(recovered ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(said(name()))
            .severity(severity())
            .summary(said(context.text("reason", "message", "title")), said(body.text("message")))
            .host(
                said(context.text("host.name", "groupByKeys.host.name", "hostname", "hostName")),
                host(),
                HostName.ofUrl(said(context.text("monitorUrl"))))
            .service(said(context.text("service.name", "serviceName")), group())
            .label("group", said(context.text("group")))
            .label("check", said(context.text("monitorName")))
            .label("environment", said(context.text("environment", "service.environment")))
            .label("space", said(rule.text("spaceId")))
            .label("rule_type", said(rule.text("type")))
            .label("tags", said(rule.text("tags")))
            .annotation("reason", said(context.text("reason", "message")))
            .annotation("value", said(context.text("value")))
            .annotation("threshold", said(context.text("threshold")))
            .startsAt(recovered ? null : body.time("@timestamp", "date", "timestamp"))
            .endsAt(recovered ? body.time("@timestamp", "date", "timestamp") : null)
            .url(said(context.text("alertDetailsUrl", "viewInAppUrl")), said(rule.text("url")));
    return identified(draft).build();
  }

  /**
   * The rule and the alert inside it stand in all templates; the id of the occurrence is newer, and
   * a template for the recovery may lack it.
   */
  private AlertDraftBuilder identified(AlertDraftBuilder draft) {
    String ruleId = said(first(rule.text("id"), body.text("ruleId", "rule_id", "alertId")));
    String alertId = said(first(alert.text("id"), body.text("alertInstanceId", "alert_id")));
    if (ruleId.isEmpty() && alertId.isEmpty()) {
      String uuid = said(first(alert.text("uuid"), body.text("uuid")));
      return draft.identity("alert", uuid.isEmpty() ? name() : uuid);
    }
    return draft.identity("rule", ruleId.isEmpty() ? name() : ruleId).identity("alert", alertId);
  }

  private String name() {
    return first(rule.text("name"), body.text("ruleName", "rule_name", "alertName", "name"));
  }

  private boolean isRecovered() {
    String status = first(alert.text("actionGroup"), body.text("alertActionGroup", "action_group"));
    String word = first(status, body.text("status", "actionGroup")).toLowerCase(Locale.ROOT);
    return word.equals("recovered") || word.equals("resolved") || word.equals("untracked");
  }

  /** Rules have no severity but for the group of actions that ran; that of most says nothing. */
  private Severity severity() {
    String group = first(alert.text("actionGroup"), body.text("alertActionGroup"));
    String last = group.substring(group.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String given = said(first(body.text("severity"), context.text("severity", "rule.severity")));
    return SeverityScale.of(given.isEmpty() ? last : given);
  }

  private String host() {
    return said(body.text("host.name", "host"));
  }

  /** Whatever the rule groups by is the nearest thing to a CI that it names. */
  private String group() {
    String service = said(body.text("service.name", "service"));
    String group = said(context.text("group"));
    boolean one = !group.contains(",") && !group.equals("*") && !group.startsWith("all ");
    return service.isEmpty() && one && host().isEmpty() ? group : service;
  }

  private static String first(String... texts) {
    return Arrays.stream(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /** A variable that the rule does not have stays as it was written. */
  private static String said(String text) {
    return text.contains("{{") ? "" : text;
  }
}
